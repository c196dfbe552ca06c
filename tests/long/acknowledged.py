"""What a marking program says after each gesture, and how its words are held against the file.

A line a gesture: the article's id, a space, and a digest of all that the file holds about it.
"""

import sys
from hashlib import sha256

from msgspec import json

from annotator.project.project import Project
from annotator.storage.store import Store


def acknowledge(project: Project, article_id: str) -> None:
    """Says that what is now in the project is safe."""
    sys.stdout.write(f"{article_id} {digest(project.store, article_id)}\n")
    sys.stdout.flush()


def digest(store: Store, article_id: str) -> str:
    document = store.document(article_id)
    kinds = (document.annotations, document.attributions, document.stances)
    values = [sorted((id_, json.encode(value)) for id_, value in kind.items()) for kind in kinds]
    return sha256(json.encode([document.state, values], order="deterministic")).hexdigest()
