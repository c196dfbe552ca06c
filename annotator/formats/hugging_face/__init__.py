"""A folder for the ``datasets`` library: Parquet with typed features, and a card whose head names the parts.

``load_dataset("the/folder")`` reads it, without a network: https://huggingface.co/docs/datasets/repository_structure
"""

from annotator.formats.hugging_face.format import HUGGING_FACE

__all__ = ["HUGGING_FACE"]
