"""The text of a report, unaltered, and its sentences and tokens with comparison forms.

Offsets are Unicode code points into the text as it was given. Nothing here edits the text: the comparison form
(one spelling for hamza, ya and ta marbuta; no tatweel, diacritics or invisible marks; plain digits) is a field of
the token.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

_ZERO_WIDTH = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad"
_LETTER = (
    "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06ef\u06fa-\u06ff"
    "\u0750-\u077f\u08a0-\u08ff\ufb50-\ufd3d\ufd50-\ufdf2\ufe70-\ufefc"
)
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_TOKEN = re.compile(
    rf"(?P<word>[{_LETTER}](?:[{_ZERO_WIDTH}]*[{_LETTER}])*)"
    rf"|(?P<number>[{_DIGIT}]+(?:[.,\u066b\u066c][{_DIGIT}]+)*)"
    r"|(?P<latin>[A-Za-z\u00c0-\u024f]+(?:['’.-][A-Za-z\u00c0-\u024f]+)*)"
    r"|(?P<newline>[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*)"
    r"|(?P<quote>[\"“”„«»‹›‘’'`])"
    r"|(?P<joint>[#_]+)"
    r"|(?P<punct>\S)"
)
TRANSPARENT = frozenset({"quote", "joint"})
"""Kinds of tokens that do not part the words on their sides."""
ARTICLES = ("ال", "وال", "بال", "لل", "فال", "كال")
"""The article with the particles that may stand before it, as comparison forms begin."""
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_MARKS = [
    chr(c)
    for c in (*range(0x610, 0x61B), *range(0x64B, 0x660), 0x670, *range(0x6D6, 0x6EE))
    if unicodedata.category(chr(c)) in ("Mn", "Cf")
]
_FOLD = str.maketrans(
    {
        **dict.fromkeys("أإآٱٲٳٵ", "ا"),
        **dict.fromkeys("ىیېۍێے", "ي"),
        **dict.fromkeys("ةۃەۀہھ", "ه"),
        **dict.fromkeys("ؤٶ", "و"),
        **dict.fromkeys("ئٸ", "ي"),
        **dict.fromkeys("کګڪ", "ك"),
        "گ": "ك",
        "پ": "ب",
        "چ": "ج",
        "ژ": "ز",
        "ڤ": "ف",
        "ڨ": "ف",
        "ـ": None,
        **dict.fromkeys(_MARKS),
        **dict.fromkeys(chr(c) for c in (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A))),
        **dict.fromkeys("\ufeff\u00ad"),
        **{chr(0x660 + n): str(n) for n in range(10)},
        **{chr(0x6F0 + n): str(n) for n in range(10)},
        "٫": ".",
        "٬": ",",
    }
)


def fold(text: str) -> str:
    """The comparison form of a word: one spelling for letters that writers interchange.

    Alef forms become bare alef, ya and alef maqsura become ya, ta marbuta becomes ha, hamza seats become their
    carrier; Persian letters become Arabic ones, Arabic-Indic and Persian digits become ASCII digits; tatweel,
    diacritics and invisible marks vanish; presentation forms are decomposed. Idempotent.
    """
    if _PRESENTATION.search(text):
        text = unicodedata.normalize("NFKC", text)
    return text.translate(_FOLD)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text: code points, end exclusive."""

    start: int
    end: int


@dataclass(slots=True)
class Token:
    """A word, number or mark of the text with its comparison form.

    Attributes:
        start, end: code points into the text, end exclusive.
        form: comparison form (see `fold`); for a mark, the mark itself.
        kind: word (Arabic), latin, number, quote, joint (the marks of a hashtag) or punct.
    """

    start: int
    end: int
    form: str
    kind: str


@dataclass(frozen=True)
class Sentence:
    """One sentence of a report.

    Attributes:
        index: position in the report, from 0.
        start, end: code points into the text, end exclusive.
        tokens: its tokens in order.
        opens_paragraph: it stands at the beginning of a line.
    """

    index: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    opens_paragraph: bool = False

    @cached_property
    def stream(self) -> tuple[str, list[int], list[int]]:
        """The comparison forms, each with a space behind it, quote marks left out; where each begins, and its token."""
        forms, starts, positions, at = [], [], [], 0
        for position, token in enumerate(self.tokens):
            if token.form and token.kind not in TRANSPARENT:
                forms.append(token.form)
                starts.append(at)
                positions.append(position)
                at += len(token.form) + 1
        return " ".join(forms) + " ", starts, positions


@dataclass(frozen=True)
class Document:
    """A report as it was given, with what is known about it.

    Attributes:
        text: the unaltered text.
        id: the given id or file stem, else the first 16 hex digits of `sha256`.
        title, publisher: as given, else None.
        published: ISO date or date-time with zone, else None. Nothing is guessed from today's date.
        language: ISO 639-1 code.
        sha256: of the original bytes.
        source: where it was read from (a path), else None.
    """

    text: str
    id: str
    sha256: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    language: str = "ar"
    source: str | None = None
    metadata: dict[str, str] = field(default_factory=dict)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the text in order."""
        return tuple(split(self.text))


def tokenize(text: str) -> list[Token]:
    """All tokens of a text in order; line breaks come as tokens of kind `newline`."""
    folded: dict[str, str] = {}
    tokens = []
    for match in _TOKEN.finditer(text):
        word, kind = match.group(), match.lastgroup or "punct"
        form = folded.get(word)
        if form is None:
            form = "\n" if kind == "newline" else word if kind == "latin" else fold(word)
            folded[word] = form
        tokens.append(Token(match.start(), match.end(), form, kind))
    return tokens


_STOP = frozenset(".!?؟…")


def split(text: str) -> Iterator[Sentence]:
    """The sentences of a text: cut at full stops, question and exclamation marks and line breaks.

    A line break between a number and the next word is not a cut ("90\\n\\nfighters"): the counted noun belongs to
    its number.
    """
    tokens = tokenize(text)
    current: list[Token] = []
    index, opens = 0, True
    for position, token in enumerate(tokens):
        if token.kind == "newline":
            if current and not _number_waits(current, tokens, position):
                yield _sentence(index, current, opens)
                index, current = index + 1, []
            if not current:
                opens = True
            continue
        current.append(token)
        if _ends(tokens, position) or _overlong(current):
            yield _sentence(index, current, opens)
            index, current, opens = index + 1, [], False
    if current:
        yield _sentence(index, current, opens)


COMMA_CUT, HARD_CUT = 150, 300
"""Tokens from which on a sentence is cut at the next comma, and wherever it stands."""
_COMMAS = frozenset("،,؛;")


def _overlong(current: list[Token]) -> bool:
    """A stretch without full stops is cut, so that the cost of reading stays in proportion to the length."""
    return len(current) >= HARD_CUT or (len(current) >= COMMA_CUT and current[-1].form in _COMMAS)


def _sentence(index: int, tokens: list[Token], opens: bool) -> Sentence:
    return Sentence(index, tokens[0].start, tokens[-1].end, tuple(tokens), opens)


def _number_waits(current: list[Token], tokens: list[Token], position: int) -> bool:
    """A number of at most four digits stands alone at the end of a longer line, and a word opens the next."""
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    return (
        current[-1].kind == "number"
        and len(current) >= 6
        and current[-2].kind == "word"
        and len(current[-1].form) <= 3
        and following is not None
        and following.kind == "word"
    )


def _ends(tokens: list[Token], position: int) -> bool:
    """The token at a position ends its sentence: a stop, or the quote mark that closes right after one."""
    token, following = tokens[position], tokens[position + 1] if position + 1 < len(tokens) else None
    before = tokens[position - 1] if position else None
    if token.form in _STOP:
        if following is not None and (following.form in _STOP or _closes(following, token, tokens, position + 1)):
            return False
        if _ellipsis(before, token) and following is not None and following.kind != "newline":
            return False
        return not (token.form == "." and before is not None and (_initial(before) or _glued(before, token, following)))
    return before is not None and before.form in _STOP and _closes(token, before, tokens, position)


def _initial(before: Token) -> bool:
    return before.kind == "word" and len(before.form) == 1


def _glued(before: Token, token: Token, following: Token | None) -> bool:
    """A dot inside a name such as that of a site: words touch it on both sides, the second a short one."""
    touches = following is not None and following.start == token.end and before.end == token.start
    return touches and following is not None and following.kind in ("word", "latin") and len(following.form) <= 3


def _ellipsis(before: Token | None, token: Token) -> bool:
    """The second of two dots, which headlines use where a sentence has a comma."""
    return before is not None and before.form == token.form == "." and before.end == token.start


def _closes(mark: Token, stop: Token, tokens: list[Token], position: int) -> bool:
    """A quote mark that touches the stop before it and not the word behind it."""
    if mark.kind != "quote" or mark.start != stop.end:
        return False
    return position + 1 >= len(tokens) or tokens[position + 1].start > mark.end
