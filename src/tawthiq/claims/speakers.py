"""The names of those who speak: the noun phrase behind a word of speech, its end, and the fuller name it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tawthiq.claims.model import Speaker
from tawthiq.claims.scene import Scene
from tawthiq.language import Hit
from tawthiq.mentions.actors import ActorMention
from tawthiq.text import fold

LONGEST = 14
"""Tokens that the name of a speaker may have."""
QUOTED = 5
"""Words that a name in quotation marks may have; what is longer is a quotation."""
_COMMAS = frozenset("،,؛;")
_MEDIA = frozenset({"news_agency", "broadcaster", "newspaper", "activist_network", "party_media"})
_PEOPLE = frozenset({"anonymous", "official", "medical", "witnesses", "residents", "activists", "correspondent", "military", "rescue"})
DOCUMENT = "document"


class Names:
    """The names of speakers that a sentence may hold; made once a sentence, and only where somebody speaks.

    Attributes:
        scene: the sentence.
    """

    __slots__ = ("_actors", "_inside", "_known", "_rows", "_stops", "scene")

    def __init__(self, scene: Scene, known: Iterable[Speaker] = ()) -> None:
        self.scene = scene
        self._known = {word for speaker in known if speaker.kind != "anonymous" for word in words(speaker.name)}
        self._rows: dict[int, Hit] = {}
        for hit in scene.domain("speakers"):
            if hit.tag == "possessed" and hit.form.endswith("ه"):  # "محافظة" holds the letters of "his governor"
                continue
            known = self._rows.get(hit.first)
            if known is None or hit.last > known.last:
                self._rows[hit.first] = hit
        self._actors: dict[int, ActorMention] = {a.first: a for a in scene.actors if not a.adjective}
        spans = [(h.first, h.last) for h in self._rows.values()] + [(a.first, a.last) for a in self._actors.values()]
        self._inside = {k for first, last in spans for k in range(first + 1, last + 1)}
        self._stops = self._ends() - self._inside

    def _ends(self) -> set[int]:
        """Where no name goes on: small words, dates, verbs, and nouns of what is told."""
        scene = self.scene
        out = {hit.first for name in ("speaker_stop", "speaker_object") for hit in scene.cues(name)}
        out |= {date.first for date in scene.dates}
        for hit in (*scene.speech, *scene.acts, *scene.harms):
            if hit.row.kind in ("verb", "fixed") or not hit.prefix.endswith("ال"):
                out.add(hit.first)
        return out

    def phrases(self, low: int, strangers: bool = True) -> list[range]:
        """The noun phrases that name speakers from a position on: several when they are coordinated.

        Args:
            low: where the first may begin.
            strangers: two words that no row holds may be a name.
        """
        found: list[range] = []
        span = self._phrase(low, strangers)
        while span is not None:
            found.append(span)
            span = self._phrase(span.stop, False) if self._another(span.stop) and len(found) < 3 else None
        return found

    def _another(self, at: int) -> bool:
        """A coordinated source begins there."""
        row = self._rows.get(at)
        return row is not None and row.prefix == "و" and row.row.kind in ("noun", "name")

    def _phrase(self, low: int, strangers: bool) -> range | None:
        low = self._begin(low)
        if low >= len(self.scene):
            return None
        head = self._head(low, 4 if strangers else 1)
        if head is None:
            return self._stranger(low) if strangers else None
        high = self._end(low, head)
        high = self._apposed(high)
        while high > low and self.scene.sentence.tokens[high - 1].kind not in ("word", "latin", "number") and self.scene.form(high - 1) != ")":
            high -= 1
        return range(low, high) if high > low else None

    def _begin(self, low: int) -> int:
        """Behind quote marks, dates, commas around them and small words that point ahead."""
        scene = self.scene
        while low < len(scene):
            over = next((d.last + 1 for d in scene.dates if d.first <= low <= d.last), None)
            over = over or next((h.last + 1 for h in scene.cues("speaker_skip") if h.first <= low <= h.last), None)
            dated = scene.form(low) in _COMMAS and any(d.first == low + 1 for d in scene.dates)
            dated = dated or (scene.form(low) in _COMMAS and any(d.last == low - 1 for d in scene.dates))
            if over is not None:
                low = over
            elif scene.sentence.tokens[low].kind in ("quote", "joint") or dated:
                low += 1
            else:
                break
        return low

    def _head(self, low: int, reach: int) -> int | None:
        """The position behind the words that head the name, None when nobody is named there."""
        lead = next((hit.last + 1 for hit in self.scene.cues("speaker_lead") if hit.first == low), low)
        for at in range(lead, lead + reach):
            if at in self._rows or at in self._actors:
                ends = [thing.last + 1 for thing in (self._rows.get(at), self._actors.get(at)) if thing is not None]
                addressed = at == low and at in self._rows and self._addressed(self._rows[at])
                return max(ends) if not addressed else None
            if at >= len(self.scene) or at in self._stops or self.scene.sentence.tokens[at].kind not in ("word", "joint"):
                return None
        return None

    def _end(self, low: int, high: int) -> int:
        """Where the name that begins at `low` ends, with all that belongs to it."""
        limit = min(len(self.scene), low + LONGEST)
        while high < limit:
            step = self._step(low, high)
            if step == 0:
                break
            high += step
        return high

    def _step(self, low: int, at: int) -> int:
        """How many tokens from there on belong to the name; 0 when it ends before."""
        token = self.scene.sentence.tokens[at]
        if token.kind == "quote":
            return self._quoted(low, at)
        if token.kind in ("punct", "number"):
            return self._bracketed(at) if token.form == "(" else 0
        if at in self._stops:
            return self._inner(low, at)
        row, actor = self._rows.get(at), self._actors.get(at)
        if row is not None and (self._addressed(row) or (self._another(at) and at - low > 1 and "من" not in self.scene.forms(low, at))):
            return 0
        if self._closed(at - 1) and any(hit.first == at for hit in (*self.scene.acts, *self.scene.harms)):
            return 0
        if actor is not None and row is None and self._closed(at - 1) and actor.start == token.start:
            return 0
        if row is None and actor is None and token.form == "ل":
            return 0
        things = [thing.last + 1 - at for thing in (row, actor) if thing is not None]
        return max(things, default=1)

    def _inner(self, low: int, at: int) -> int:
        """"مصادر في الشرطة": people of a body or a place that "in" names."""
        row = self._rows.get(low)
        if self.scene.form(at) != "في" or row is None or row.row.get("speaker") not in _PEOPLE or row.row.get("role") == DOCUMENT:
            return 0
        following = self._rows.get(at + 1)
        if following is not None:
            return 0 if following.row.get("role") == DOCUMENT else following.last + 1 - at
        spans = [(a.first, a.last) for a in self.scene.actors] + [(s.first, s.last) for s in self.scene.sites]
        spans += [(p.first, p.last) for p in self.scene.places]
        return next((last + 1 - at for first, last in spans if first == at + 1), 0)

    def _addressed(self, row: Hit) -> bool:
        """"قال لوكالة …": whom it was said to."""
        return row.prefix.endswith("ل") and row.prefix not in ("ال", "وال", "بال") and row.row.get("speaker") in _MEDIA

    def _closed(self, at: int) -> bool:
        """A definite word, or the end of a name, stands there: another actor behind it is somebody else."""
        if self.scene.sentence.tokens[at].kind == "quote" or self.scene.form(at).startswith("ال"):
            return True
        return any(r.last == at and r.row.kind == "name" for r in self._rows.values())

    def _quoted(self, low: int, at: int) -> int:
        """The tokens of a short name in quotation marks; a mark that closes one counts alone."""
        tokens = self.scene.sentence.tokens
        opened = sum(1 for token in tokens[max(low - 1, 0) : at] if token.kind == "quote")
        if opened % 2:
            return 1
        stop = next((k for k in range(at + 1, min(at + QUOTED + 2, len(tokens))) if tokens[k].kind == "quote"), None)
        if stop is None or any(k in self._stops for k in range(at + 1, stop)):
            return 0
        return stop + 1 - at

    def _bracketed(self, at: int) -> int:
        """"(فلان)": a short note that explains the name."""
        return next((k + 1 - at for k in range(at + 1, min(at + 5, len(self.scene))) if self.scene.form(k) == ")"), 0)

    def _apposed(self, high: int) -> int:
        """"مدير المرصد، فلان الفلاني،": a name behind a comma goes on naming the speaker."""
        scene = self.scene
        if scene.form(high) not in _COMMAS:
            return high
        stop = high + 1
        while stop < min(len(scene), high + 5) and stop not in self._stops and scene.named(stop) and scene.sentence.tokens[stop].kind == "word":
            stop += 1
        closed = scene.form(stop) in (*_COMMAS, ":", "(") or scene.covered("saying", stop)
        return stop if stop - high >= 3 and closed else high

    def _stranger(self, low: int) -> range | None:
        """Two to four words that no row holds, with what is said right behind them."""
        scene, high = self.scene, low
        while high < min(len(scene), low + 5) and high not in self._stops and scene.named(high) and scene.sentence.tokens[high].kind == "word":
            high += 1
        if high == low or (high - low == 1 and scene.form(low).startswith("ال")):
            return None
        heard = all(_bare(scene.form(k)) in self._known for k in range(low, high))
        return range(low, high) if heard or self._said(high, high - low > 1) else None

    def _said(self, at: int, far: bool) -> bool:
        """What is said begins there, or (for a full name) behind a comma and an apposition."""
        scene = self.scene
        if scene.form(at) == ":" or scene.covered("saying", at) or (at < len(scene) and scene.sentence.tokens[at].kind == "quote"):
            return True
        if not far:
            return False
        if scene.form(at) in _COMMAS and at + 1 in self._rows:
            return True
        reach = range(at + 1, min(at + 14, len(scene)))
        return (scene.form(at) in (*_COMMAS, "-", "(") or at in self._stops or at in self._rows) and any(scene.covered("saying", k) for k in reach)

    def speaker(self, span: range) -> Speaker:
        """The speaker whom these tokens name."""
        tokens = self.scene.sentence.tokens
        row, actor = self._rows.get(span.start), self._actors.get(span.start)
        inner = row or next((self._rows[k] for k in span if k in self._rows), None)
        start, article = tokens[span.start].start, ""
        if row is not None and row.prefix:
            start = row.start - 2 * row.prefix.endswith("ال")
            article = "ال" if row.prefix.endswith("لل") else ""
        elif actor is not None:
            start = actor.start
        end = tokens[span.stop - 1].end
        if self._open_mark(span):
            end = tokens[span.stop].end
        party = inner.row.get("party") if inner is not None else None
        kind = inner.row.get("speaker") if inner is not None else ("party" if any(k in self._actors for k in span) else None)
        return Speaker(
            inner.row.id if inner is not None else None,
            article + " ".join(self.scene.text[start:end].split()),
            str(kind) if kind else None,
            str(party) if party else (actor.id if actor is not None else None),
            start,
            end,
        )

    def _open_mark(self, span: range) -> bool:
        """A quote mark opens in the name and closes right behind it."""
        tokens = self.scene.sentence.tokens
        marks = sum(1 for k in span if tokens[k].kind == "quote")
        return marks % 2 == 1 and span.stop < len(tokens) and tokens[span.stop].kind == "quote"

    def document(self, span: range) -> bool:
        """A statement or report is named, not who made it."""
        row = self._rows.get(span.start)
        return row is not None and row.row.get("role") == DOCUMENT

    def addressed(self, position: int) -> bool:
        """Whom something was said to is named there."""
        return position in self._rows and self._addressed(self._rows[position])

    def row(self, position: int) -> Hit | None:
        """The row of a speaker that begins at a position."""
        return self._rows.get(position)


def words(name: str) -> frozenset[str]:
    """The words of a name without articles, quotation marks and brackets, to compare names by."""
    return frozenset(_bare(word) for word in "".join(c if c not in _MARKS else " " for c in fold(name)).split())


_MARKS = frozenset("\"“”„«»‹›‘’'`()[]#_،,-")


def _bare(word: str) -> str:
    for article in ("وال", "بال", "لل", "ال"):
        if word.startswith(article) and len(word) - len(article) >= 2:
            return word[len(article) :]
    return word


def same(left: Speaker, right: Speaker) -> bool:
    """Two names of one speaker: the words of one are among those of the other."""
    a, b = words(left.name), words(right.name)
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


def recalled(speaker: Speaker, known: Sequence[Speaker]) -> Speaker:
    """The fuller name that the report gave before to the one named here, latest first; else the name itself."""
    here = words(speaker.name)
    head = _bare(fold(speaker.name).split()[0])
    if len(here) == 1 and speaker.kind is not None and not speaker.name.startswith("ال"):
        return speaker
    for other in reversed(known):
        there = words(other.name)
        if here < there and (speaker.kind is None or _bare(fold(other.name).split()[0]) == head):
            return other
    return speaker
