"""Write values of DER as text for people: names, serials, object identifiers.

Whatever the bytes are, the result is one printable line without control sequences for a
terminal, can be encoded as UTF-8 and is bounded. Knows nothing of where the values stood.
"""

from __future__ import annotations

TEXT_LIMIT = 1024
CUT = "…"
CN = b"\x55\x04\x03"

_SERIAL_LIMIT_BYTES = 64  # RFC 5280 allows 20
_OID_LIMIT_BYTES = 32

# RFC 4514 section 3, and two that client certificates often carry; others are dotted numbers.
ATTRIBUTES = {
    CN: "CN",
    b"\x55\x04\x07": "L",
    b"\x55\x04\x08": "ST",
    b"\x55\x04\x0a": "O",
    b"\x55\x04\x0b": "OU",
    b"\x55\x04\x06": "C",
    b"\x55\x04\x09": "STREET",
    b"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x19": "DC",
    b"\x09\x92\x26\x89\x93\xf2\x2c\x64\x01\x01": "UID",
    b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01": "emailAddress",
    b"\x55\x04\x05": "serialNumber",
}
# String types to codec and error handler. What does not decode stays visible: as its bytes
# in hex where bytes and characters correspond, as U+FFFD where they don't.
_STRINGS = {
    0x0C: ("utf-8", "surrogateescape"),
    0x12: ("ascii", "surrogateescape"),  # NumericString
    0x13: ("ascii", "surrogateescape"),  # PrintableString
    0x14: ("latin-1", "strict"),  # T61String, which implementations read as Latin-1
    0x16: ("ascii", "surrogateescape"),  # IA5String
    0x1A: ("ascii", "surrogateescape"),  # VisibleString
    0x1C: ("utf-32-be", "replace"),  # UniversalString
    0x1E: ("utf-16-be", "replace"),  # BMPString
}
_SPECIAL = frozenset('"+,;<>\\')  # RFC 4514 section 2.4


def attribute(kind: bytes, tag: int, content: bytes) -> str:
    """Return one `CN=value` of a name (RFC 4514 section 2.3).

    A value that is no string is `#hex` of its element's tag and content.
    """
    name = ATTRIBUTES.get(kind) or dotted(kind)
    if tag not in _STRINGS:
        return f"{name}=#{tag:02x}{hexadecimal(content)}"
    return f"{name}={printable(string(tag, content), distinguished=True)}"


def string(tag: int, content: bytes) -> str:
    """Return the text of a string type, not yet escaped, cut just above the limit; hex for other types."""
    if tag not in _STRINGS:
        return "#" + hexadecimal(content)
    codec, errors = _STRINGS[tag]
    # A character takes four bytes at most; one character more than fits shows that there was more.
    return content[: 4 * TEXT_LIMIT + 4].decode(codec, errors)[: TEXT_LIMIT + 1]


def printable(text: str, *, distinguished: bool = False) -> str:
    """Write what does not print as `\\xx` pairs of its UTF-8 bytes, and end after 1,024 characters.

    With `distinguished`, the characters that RFC 4514 section 2.4 reserves get a backslash too.
    """
    if len(text) <= TEXT_LIMIT and text.isprintable():
        if not distinguished:
            return text
        if _SPECIAL.isdisjoint(text) and not text.startswith((" ", "#")) and not text.endswith(" "):
            return text
    pieces: list[str] = []
    room = TEXT_LIMIT
    last = len(text) - 1
    for position, character in enumerate(text):
        if not character.isprintable():
            piece = "".join(f"\\{octet:02x}" for octet in character.encode("utf-8", "surrogateescape"))
        elif distinguished and (
            character in _SPECIAL
            or (position == 0 and character in " #")
            or (position == last and character == " ")
        ):
            piece = "\\" + character
        else:
            piece = character
        room -= len(piece)
        if room < (position < last):  # the mark of the cut needs the last place
            return "".join(pieces) + CUT
        pieces.append(piece)
    return "".join(pieces)


def serial_text(content: bytes) -> str:
    """Return an INTEGER as OpenSSL prints serials: upper-case hex of even length, negative ones with `-`."""
    if len(content) > _SERIAL_LIMIT_BYTES:
        return content[:_SERIAL_LIMIT_BYTES].hex().upper() + CUT
    number = int.from_bytes(content, "big", signed=True)
    digits = f"{abs(number):X}"
    return ("-" if number < 0 else "") + ("0" + digits if len(digits) % 2 else digits)


def dotted(content: bytes) -> str:
    """Return an object identifier as dotted numbers (X.690 section 8.19), or `#hex` where it is none."""
    if not content or len(content) > _OID_LIMIT_BYTES or content[-1] & 0x80:
        return "#" + hexadecimal(content[:_OID_LIMIT_BYTES])
    arcs = []
    arc = 0
    for octet in content:
        arc = arc << 7 | octet & 0x7F
        if not octet & 0x80:
            arcs.append(arc)
            arc = 0
    first = min(arcs[0] // 40, 2)
    return ".".join(map(str, (first, arcs[0] - 40 * first, *arcs[1:])))


def hexadecimal(content: bytes) -> str:
    """Return lower-case hex, bounded like every other text."""
    if len(content) > TEXT_LIMIT // 2:
        return content[: TEXT_LIMIT // 2].hex() + CUT
    return content.hex()
