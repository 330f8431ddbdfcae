"""From bytes to text: which encoding a report was written in.

UTF-8 and UTF-16 are told by their structure; the two older Arabic encodings, CP1256 and ISO-8859-6, by which of them
yields letters in the proportions of Arabic. What is neither is refused with a reason: a wrong guess would change words.
"""

from __future__ import annotations

import codecs
import math
import re
from collections import Counter

from tawthiq.errors import SourceError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, Excel or zip file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"{\\rtf", "a rich text file"),
)
_CONTROL = bytes(code for code in range(0x20) if code not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"
_CONTROL_SHARE = 0.02
_PLAUSIBLE = re.compile("[\t\n\r -~\u00a0-\u00ff\u0600-\u06ff\u200b-\u206f\ufb50-\ufdff\ufe70-\ufeff]")
_PLAUSIBLE_SHARE = 0.9
_HIGH = bytes(range(0x80, 0x100))
_HIGH_RUN = re.compile(rb"[\x80-\xff]{2,}")
_RUN_SHARE = 0.7

# Letters per thousand in running Arabic; the rest of the code page is worth next to nothing.
_PER_THOUSAND = {
    "ال": 125,
    "ي": 75,
    "منو": 62,
    "رتب": 47,
    "عةدفسه": 34,
    "قكأ": 26,
    "حج": 20,
    "شطصخىإ": 12,
    "ضذز،": 8,
    "غثئء": 5,
    "ظؤآ": 2,
    "ـًٌٍَُِّْ؛؟«»“”\u00a0": 1,
}
_LOG = {letter: math.log(count / 1000) for letters, count in _PER_THOUSAND.items() for letter in letters}
_LOG_OTHER = math.log(1 / 20_000)
_LOG_ARABIC = -4.5
_AS_TEXT = "save its text as a .txt file in UTF-8"
_LEGACY = ("cp1256", "iso8859-6")


def decode(data: bytes) -> tuple[str, str]:
    """The text of some bytes without its byte order mark, and the name of its encoding.

    Raises:
        SourceError: the bytes are no text, or text of an encoding that is not known.
    """
    _refuse_signature(data)
    encoding = unicode_of(data)
    if encoding is not None:
        return _strictly(data, encoding), encoding
    if _looks_binary(data):
        raise SourceError("this is no text (binary data)", advice=_AS_TEXT)
    return _legacy(data)


def unicode_of(data: bytes) -> str | None:
    """The Unicode encoding that some bytes are written in, None when it is an older one or no text at all."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding
    if _looks_binary(data):
        return _utf16(data)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return "utf-8" if _mostly_utf8(data, error) else None
    return "utf-8"


def mend(text: str) -> str:
    """The text with every lone surrogate, which is no character, replaced by U+FFFD: its length stays."""
    if text.isascii():
        return text
    return text.translate(_SURROGATES) if _SURROGATE.search(text) else text


_SURROGATE = re.compile("[\ud800-\udfff]")
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


def _strictly(data: bytes, encoding: str) -> str:
    for bom, name in _BOMS:
        if name == encoding and data.startswith(bom):
            data = data[len(bom) :]
            break
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"broken {encoding.upper()} at byte {error.start}: {error.reason}"
        raise SourceError(what, advice="save the file again as UTF-8, or get an undamaged copy") from error


def _looks_binary(data: bytes) -> bool:
    return len(data) - len(data.translate(None, _CONTROL)) > _CONTROL_SHARE * len(data)


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: in one of the two orders nearly everything is a plausible character."""
    shares = []
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data[: len(data) & ~1].decode(encoding, errors="replace")
        shares.append((len(_PLAUSIBLE.findall(text)) / max(len(text), 1), encoding))
    share, encoding = max(shares)
    return encoding if share >= _PLAUSIBLE_SHARE else None


def _mostly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """Damaged UTF-8 rather than an older encoding: long stretches of it are sound."""
    sound = _high(data[: error.start])
    lost = data.decode("utf-8", errors="replace").count("\ufffd")
    return sound >= 20 and lost < 0.05 * _high(data)


def _high(data: bytes) -> int:
    """How many bytes stand beyond ASCII."""
    return len(data) - len(data.translate(None, _HIGH))


def _refuse_signature(data: bytes) -> None:
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"this is {name}, not text", advice=_AS_TEXT)


def _legacy(data: bytes) -> tuple[str, str]:
    """The older Arabic encoding that makes the better Arabic of some bytes, if either makes Arabic of them."""
    runs = sum(len(run) for run in _HIGH_RUN.findall(data))
    readings = []
    for rank, encoding in enumerate(_LEGACY):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        readings.append((_arabic(text), -rank, text, encoding))
    best = max(readings, default=None)
    if best is None or best[0] < _LOG_ARABIC or runs < _RUN_SHARE * _high(data):
        raise SourceError("the encoding is not known", advice="save the file again as UTF-8")
    return best[2], best[3]


def _arabic(text: str) -> float:
    """How Arabic the letters beyond ASCII are: their mean log frequency."""
    letters = {letter: count for letter, count in Counter(text).items() if letter > "\x7f"}
    logs = math.fsum(_LOG.get(letter, _LOG_OTHER) * count for letter, count in letters.items())
    return logs / sum(letters.values()) if letters else _LOG_OTHER
