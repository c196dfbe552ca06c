"""The button that says in which order the list is, and lets another one be chosen."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from annotator.project.searching import ORDERS, Order, OrderBy

_WORDS: dict[OrderBy, str] = {
    "import": "Order of import",
    "date": "Date",
    "outlet": "Outlet",
    "headline": "Headline",
    "claims": "Number of claims",
    "state": "State",
}


class OrderButton(QToolButton):
    """Choosing an order that is new begins with its small values, but for dates and numbers of claims."""

    chosen = Signal()
    """Another order is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = Order()
        self.setObjectName("quiet")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setText(self.tr("Sort"))
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(self)
        group = QActionGroup(self)
        self._actions: dict[OrderBy, QAction] = {by: menu.addAction(_said(by)) for by in ORDERS}
        for by, action in self._actions.items():
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(partial(self._begin_with, by))
        menu.addSeparator()
        self._descending = menu.addAction(self.tr("Last ones first"))
        self._descending.setCheckable(True)
        self._descending.triggered.connect(self._turn)
        self.setMenu(menu)
        self._show()

    @property
    def order(self) -> Order:
        """The order that is chosen."""
        return self._order

    def _begin_with(self, by: OrderBy) -> None:
        self._choose(Order(by, by in ("date", "claims")))

    def _turn(self) -> None:
        self._choose(Order(self._order.by, self._descending.isChecked()))

    def _choose(self, order: Order) -> None:
        changed = order != self._order
        self._order = order
        self._show()
        if changed:
            self.chosen.emit()

    def _show(self) -> None:
        self._actions[self._order.by].setChecked(True)
        self._descending.setChecked(self._order.descending)
        said = _said(self._order.by)
        self.setToolTip(self.tr("Sorted by: {order}").format(order=said))
        self.setAccessibleName(self.tr("Sort the articles, now by {order}").format(order=said))


def _said(by: OrderBy) -> str:
    return QCoreApplication.translate("Articles", _WORDS[by])
