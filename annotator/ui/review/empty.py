"""What the review shows while there are no two annotation sets: how they come together."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.review.parts import WrappedLabel, plain_label

_WIDTH = 460


class NothingToCompare(QWidget):
    """Says what is missing, and has the buttons that bring it."""

    together_wanted = Signal()
    import_wanted = Signal()
    guide_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = plain_label(self.tr("There is only one annotation set here"), "strong", self)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        hint = WrappedLabel(
            self.tr(
                "A review compares what two or more annotators marked in the same articles. Give the articles out, let"
                " each of them mark in a project of their own, and bring together here what they return. Files that"
                " they exported can be imported, too."
            ),
            "soft",
            self,
        )
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bring = QPushButton(self.tr("Bring together…"), self)
        self._bring.clicked.connect(self.together_wanted)
        files = QPushButton(self.tr("Import files…"), self)
        files.clicked.connect(self.import_wanted)
        guide = QPushButton(self.tr("Read how"), self)
        guide.clicked.connect(self.guide_wanted)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._bring)
        buttons.addWidget(files)
        buttons.addWidget(guide)
        buttons.addStretch(1)
        column = QWidget(self)
        column.setMaximumWidth(_WIDTH)
        box = QVBoxLayout(column)
        box.setSpacing(10)
        box.addWidget(title)
        box.addWidget(hint)
        box.addSpacing(6)
        box.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(column, 4, Qt.AlignmentFlag.AlignVCenter)
        layout.addStretch(1)

    def take_focus(self) -> None:
        """Gives the keyboard to what helps."""
        self._bring.setFocus()
