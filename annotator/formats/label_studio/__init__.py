"""Label Studio: tasks with annotations or predictions, and the labelling config that shows them.

https://labelstud.io/guide/tasks and https://labelstud.io/guide/export: positions in a ``Text`` count code points (since
label-studio-frontend 1.4; before, UTF-16).
"""

from annotator.formats.label_studio.format import LABEL_STUDIO_WRITER
from annotator.formats.label_studio.reading import LABEL_STUDIO_READER

__all__ = ["LABEL_STUDIO_READER", "LABEL_STUDIO_WRITER"]
