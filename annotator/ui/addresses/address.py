"""Whether a browser may be given an address, and what of it a person should see before."""

from typing import Literal, TypeAlias

from msgspec import Struct
from PySide6.QtCore import QUrl

_PORTS = {"http": 80, "https": 443}
_VISIBLE = range(0x21, 0x7F)  # ASCII without the space
_FULLY = QUrl.ComponentFormattingOption.FullyEncoded

# scheme: another than http and https, or none. unclear: no sound address, so that nobody knows where it leads.
Refusal: TypeAlias = Literal["scheme", "unclear"]


class WebAddress(Struct, frozen=True):
    """An address as it would be handed over: visible ASCII alone, whatever it was written with.

    ``text[start:end]`` is the host, of other letters than ASCII in Punycode, an IPv6 number in its brackets. ``user``
    is what stands before it, ``port`` the one that is asked for where it is not the usual one, or 0.
    """

    text: str
    start: int
    end: int
    user: str = ""
    port: int = 0

    @property
    def host(self) -> str:
        """The site's name on the network."""
        return self.text[self.start : self.end]

    @property
    def is_secret(self) -> bool:
        """Whether those on the way cannot read what is asked for."""
        return self.text.startswith("https:")

    @property
    def has_other_letters(self) -> bool:
        """Whether the site's name was written, or is shown by browsers, in other letters than ASCII."""
        return any(part.startswith("xn--") for part in self.host.split("."))

    @property
    def url(self) -> QUrl:
        """What is handed over: the very text, taken strictly."""
        return QUrl.fromEncoded(self.text.encode(), QUrl.ParsingMode.StrictMode)


def web_address(written: str) -> WebAddress | Refusal:
    """The address that was written, or why it is not opened."""
    url = QUrl(written.strip(), QUrl.ParsingMode.StrictMode)
    scheme = _scheme(written)
    if scheme not in _PORTS:
        return "scheme"
    host, user = url.host(_FULLY), url.userInfo(_FULLY)
    text = bytes(url.toEncoded(_FULLY).data()).decode()
    if not url.isValid() or not host or any(ord(sign) not in _VISIBLE for sign in text):
        return "unclear"
    start = len(f"{scheme}://") + (len(user) + 1 if _has_user(text) else 0)
    host = f"[{host}]" if ":" in host else host
    port = url.port(0)
    found = WebAddress(text, start, start + len(host), user, 0 if port in (0, _PORTS[scheme]) else port)
    # What is read again must be the same, or what is shown is not where it leads.
    is_same = found.host == host and found.url.isValid() and found.url.host(_FULLY) == url.host(_FULLY)
    return found if is_same else "unclear"


def _scheme(written: str) -> str:
    before, colon, _ = written.strip().partition(":")
    return before.lower() if colon else ""


def _has_user(text: str) -> bool:
    """Whether anything, be it empty, stands before the host, with the sign that ends it."""
    authority = text.partition("://")[2]
    for sign in "/?#":
        authority = authority.partition(sign)[0]
    return "@" in authority
