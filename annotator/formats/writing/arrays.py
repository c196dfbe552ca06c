"""JSON files that are one array with an article in each place, where an export has several of them."""

from annotator.formats.writers import Piece


class Arrays:
    """Puts brackets and commas around encoded items."""

    def __init__(self) -> None:
        self._begun: dict[str, None] = {}

    def item(self, file: str, encoded: bytes) -> Piece:
        """One more item of a file."""
        before = b",\n" if file in self._begun else b"[\n"
        self._begun[file] = None
        return Piece(file, before + encoded)

    def end(self) -> list[Piece]:
        """What ends each file."""
        return [Piece(file, b"\n]\n") for file in self._begun]
