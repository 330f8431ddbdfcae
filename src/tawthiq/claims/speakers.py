"""Names of speakers compared and joined: one speaker by the fullest name that the report gives him."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawthiq.claims.model import Speaker
from tawthiq.text import fold

MEDIA = frozenset({"news_agency", "broadcaster", "newspaper", "activist_network", "party_media"})
"""The kinds of speakers that report what others say."""

BODIES = frozenset({"observatory", "human_rights", "ministry", "rescue", "ngo", "un"}) | MEDIA
"""The kinds of speakers that are bodies, whose people speak under their own names too."""
PERSONS = frozenset({"official", "correspondent", "military"})
"""The kinds of speakers that are persons of a body."""


def words(name: str) -> frozenset[str]:
    """The words of a name without articles, quotation marks and brackets, to compare names by."""
    return frozenset(bare(word) for word in "".join(c if c not in _MARKS else " " for c in fold(name)).split())


_MARKS = frozenset("\"“”„«»‹›‘’'`()[]#_،,-")


def bare(word: str) -> str:
    """A folded word without its article."""
    for article in ("وال", "بال", "لل", "ال"):
        if word.startswith(article) and len(word) - len(article) >= 2:
            return word[len(article) :]
    return word


def same(left: Speaker, right: Speaker) -> bool:
    """Two names of one speaker: the words of one are among those of the other, and one is not of the other's people."""
    a, b = words(left.name), words(right.name)
    if left.kind in BODIES and right.kind in PERSONS and a != b:
        return False
    if right.kind in BODIES and left.kind in PERSONS and a != b:
        return False
    return bool(a) and bool(b) and (a <= b or b <= a)


def joined(known: Iterable[Speaker], new: Iterable[Speaker]) -> list[Speaker]:
    """The speakers of two tellings, each once, by the fuller name."""
    out: list[Speaker] = []
    for speaker in (*known, *new):
        at = next((k for k, other in enumerate(out) if same(other, speaker)), None)
        if at is None:
            out.append(speaker)
        elif len(words(out[at].name)) < len(words(speaker.name)):
            out[at] = speaker
    return out


def outlets(title: str | None, publisher: str | None) -> list[frozenset[str]]:
    """The names under which a report itself was published: its publisher, and the name that closes a page's title."""
    names = [publisher or ""]
    for bar in _BARS:
        head, _, tail = (title or "").rpartition(bar)
        if head.strip() and len(tail.split()) <= SHORT:
            names.append(tail)
    return [found for found in map(words, names) if found]


SHORT = 5
"""Words that the name of an outlet has at most."""
_BARS = ("|", " - ", " – ")


def is_outlet(speaker: Speaker, own: Iterable[frozenset[str]]) -> bool:
    """The outlet names itself: it is no source of its own report (its people are)."""
    here = words(speaker.name)
    return speaker.kind in BODIES and any(here <= name or name <= here for name in own)


def recalled(speaker: Speaker, known: Sequence[Speaker]) -> Speaker:
    """The fuller name that the report gave before to the one named here, latest first; else the name itself."""
    here, head = words(speaker.name), _head_word(speaker)
    alone = len(here) == 1 and speaker.kind is not None
    looks_back = speaker.name.startswith("ال") or speaker.name.endswith("نا")
    if alone and not looks_back:
        return speaker
    for other in reversed(known):
        if here < words(other.name) and (speaker.kind is None or _head_word(other) == head):
            return other
    if alone and speaker.kind != "party":
        return next((other for other in reversed(known) if _alike(speaker, other)), speaker)
    return speaker


def _alike(short: Speaker, other: Speaker) -> bool:
    """A common noun may stand for a speaker of its kind named in full; "officials" are not the one official."""
    kinds = MEDIA if short.kind in MEDIA else {short.kind}
    many = _head_word(short).endswith(_MANY) and not _head_word(other).endswith(_MANY)
    return other.kind in kinds and len(words(other.name)) > 1 and not many


_MANY = ("ون", "ين")


def _head_word(speaker: Speaker) -> str:
    return bare(fold(speaker.name).split()[0])
