"""The HTML that the network in front of the API answers with in place of JSON."""

from __future__ import annotations


def edge_page(status: int, phrase: str) -> bytes:
    """Return a page as nginx writes it: CR LF, the status as title and heading."""
    text = f"{status} {phrase}".rstrip()
    return (
        f"<html>\r\n<head><title>{text}</title></head>\r\n<body>\r\n"
        f"<center><h1>{text}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
    ).encode("ascii")
