"""Images and files of a request: what is wrong with them, as far as their own text tells.

Nothing is fetched. An address is refused where nothing can answer there: reserved names, private networks,
services that were shut down. Any other address is believed.

Source: OpenAI's guides to images and to file inputs; the sentences are those of `errors.media`.
"""

from __future__ import annotations

import binascii

from mockgpt.generation.tokenizer.image_count import image_size

# Names that RFC 2606 and RFC 6761 keep from ever being an address on the internet.
_RESERVED = (".invalid", ".test", ".localhost", ".example", ".local", ".internal")
_SHUT_DOWN = ("source.unsplash.com",)  # answered until 2024
_OTHER_ENDINGS = (
    *(".svg", ".bmp", ".tif", ".tiff", ".ico", ".pdf"),
    *(".txt", ".html", ".json", ".mp4", ".mp3", ".zip"),
)
_EXAMINED_CHARACTERS = 4096
# OpenAI takes documents, sheets, slides, code and texts; these are what it never takes as a file.
_OTHER_FILES = ("image/", "audio/", "video/", "font/", "application/octet-stream", "application/zip")
_OTHER_FILE_ENDINGS = (
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".mp3", ".wav", ".ogg", ".flac", ".mp4", ".mov"),
    *(".avi", ".zip", ".gz", ".tar", ".7z", ".exe", ".dll", ".bin", ".so", ".iso", ".ttf", ".woff"),
)


def image_fault(url: str) -> str | None:
    """Return what is wrong with an image's address: "address", "download", "base64", "format", or None."""
    if url.startswith("data:"):
        return _data_fault(url)
    from urllib.parse import urlsplit  # with `ipaddress` 3 ms, which only requests with addresses pay

    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return "address"
    if parts.scheme not in ("http", "https") or not host:
        return "address"
    if _unreachable(host):
        return "download"
    return "format" if parts.path.lower().endswith(_OTHER_ENDINGS) else None


def _data_fault(url: str) -> str | None:
    head, comma, _ = url[:256].partition(",")
    if not comma or not head.endswith(";base64"):
        return "base64"
    start = len(head) + 1
    if len(url) == start:
        return "format"
    try:
        # The whole is as good as its beginning, which is cut at a group of four.
        binascii.a2b_base64(url[start : start + _EXAMINED_CHARACTERS], strict_mode=True)
    except ValueError:
        return "base64"
    return None if image_size(url) else "format"


def _unreachable(host: str) -> bool:
    if host in _SHUT_DOWN or host.endswith(_RESERVED):
        return True
    from ipaddress import ip_address

    try:
        return not ip_address(host).is_global
    except ValueError:
        return "." not in host


def media_type(data: str) -> str | None:
    """Return the media type of a `data:` URL, or None where it is no such URL."""
    if not data.startswith("data:"):
        return None
    return data[5:256].partition(",")[0].partition(";")[0].lower()


def is_other_file(kind: str | None, name: str | None) -> bool:
    """Tell whether a file is of a type that no endpoint takes, by its media type, else by its name."""
    if kind and not kind.startswith("application/octet-stream"):
        return kind.startswith(_OTHER_FILES)
    if name and "." in name:
        return name.lower().endswith(_OTHER_FILE_ENDINGS)
    return kind is not None and kind.startswith(_OTHER_FILES)
