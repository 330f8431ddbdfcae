"""The names of those who speak: the noun phrase behind or before a word of speech, and where it ends."""

from __future__ import annotations

from collections.abc import Iterable

from tawthiq.claims.heads import COMMAS, DOCUMENT, PEOPLE, Heads
from tawthiq.claims.model import Speaker
from tawthiq.claims.scene import Scene
from tawthiq.claims.strangers import subject
from tawthiq.language import Hit

LONGEST = 18
"""Tokens that the name of a speaker may have."""
QUOTED = 5
"""Words that a name in quotation marks may have; what is longer is a quotation."""
_MARKS = frozenset({"quote", "joint", "punct"})


class Names:
    """Reads the names of speakers in a sentence; made once a sentence, and only where somebody speaks.

    Attributes:
        scene: the sentence.
        heads: where names may begin and must end.
    """

    __slots__ = ("heads", "scene")

    def __init__(self, scene: Scene, known: Iterable[Speaker] = ()) -> None:
        self.scene = scene
        self.heads = Heads(scene, known)

    def phrases(self, low: int, strangers: bool = True, pointing: bool = False, told: bool = False) -> list[range]:
        """The noun phrases that name speakers from a position on: several when they are coordinated.

        Args:
            low: where the first may begin.
            strangers: words that no row holds may be a name.
            pointing: such a name needs nothing behind it that is said: that stands before.
            told: "to" before the name belongs to the word of speech ("according to"), and names no listener.
        """
        found: list[range] = []
        span = self._phrase(low, strangers, pointing, told)
        while span is not None:
            found.append(span)
            more = self.heads.another(span.stop) and len(found) < 3
            span = self._phrase(span.stop, False) if more else None
        return found

    def _phrase(self, low: int, strangers: bool, pointing: bool = False, told: bool = False) -> range | None:
        low = self._begin(low)
        if low >= len(self.scene):
            return None
        head = self._head(low, told)
        if head is None:
            return subject(self.heads, low, self._whole(low, low + 1), pointing) if strangers else None
        high = self._whole(low, head)
        return range(low, high) if high > low else None

    def _whole(self, low: int, head: int) -> int:
        """Behind the name with all that belongs to it, and no mark that closes nothing."""
        high = self._apposed(self._end(low, head))
        while high > low and self.heads.kind(high - 1) in _MARKS and self.scene.form(high - 1) != ")":
            high -= 1
        return high

    def _begin(self, low: int) -> int:
        """Behind quote marks, dates, commas around them and small words that point ahead."""
        scene = self.scene
        leads = {hit.first for hit in scene.cues("speaker_lead")}
        while low < len(scene) and low not in leads:
            over = next((d.last + 1 for d in scene.dates if d.first <= low <= d.last), None)
            over = over or next((h.last + 1 for h in scene.cues("speaker_skip") if h.first <= low <= h.last), None)
            dated = scene.form(low) in COMMAS and any(low in (d.first - 1, d.last + 1) for d in scene.dates)
            if over is not None:
                low = over
            elif self.heads.kind(low) in ("quote", "joint") or dated:
                low += 1
            else:
                break
        return low

    def _head(self, low: int, told: bool) -> int | None:
        """The position behind the words that head the name, None when nobody is named there."""
        leads = (hit.last + 1 for hit in self.scene.cues("speaker_lead") if hit.first == low)
        lead = next(leads, low) if low not in self.heads.rows else low
        lead += self.heads.kind(lead) in ("quote", "joint")
        stop = self.heads.stop(lead)
        if stop is not None:
            return stop if told or not self.heads.addressed(low) else None
        body = next((hit.last + 1 for hit in self.scene.cues("speaker_body") if hit.first == lead), None)
        return body if self.heads.kind(low - 1) != "quote" else None

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
        heads, kind, form = self.heads, self.heads.kind(at), self.scene.form(at)
        if kind == "quote":
            return self._quoted(low, at)
        if kind in ("punct", "number"):
            return 2 if heads.hyphened(at) else self._bracketed(at) if form == "(" else 0
        if at in heads.stops:
            return self._inner(low, at)
        if self.scene.form(at - 1) == ")" and heads.stop(at) is None:
            return 0
        if heads.addressed(at) or (heads.closed(at - 1) and heads.told(at)) or self._apart(low, at):
            return 0
        stop = heads.stop(at)
        if stop is None and form == "ل":
            following = at + 1 + (heads.kind(at + 1) in ("quote", "joint"))
            return following - at if following in heads.actors else 0
        return stop - at if stop is not None else 1

    def _apart(self, low: int, at: int) -> bool:
        """Somebody else begins there: a coordinated source, or an actor behind a complete name."""
        heads = self.heads
        if heads.another(at):
            return at - low > 1 and not self.scene.cue_in("speaker_of", low, at)
        actor = heads.actors.get(at) if at not in heads.rows else None
        if actor is not None and self.scene.form(at - 1).endswith(("ون", "ين")):  # with its nun no noun owns the next
            return True
        if actor is not None and any(k >= low and other.last == at - 1 for k, other in heads.actors.items()):
            return True
        return actor is not None and heads.closed(at - 1) and actor.start == self.scene.sentence.tokens[at].start

    def _inner(self, low: int, at: int) -> int:
        """ "مصادر في الشرطة": people of a body or a place that "in" names."""
        heads, scene = self.heads, self.scene
        if not scene.covered("speaker_in", at) or heads.speaks(low) not in PEOPLE or heads.role(low) == DOCUMENT:
            return 0
        inner = at + 1 + (heads.kind(at + 1) == "quote")
        if inner in heads.rows:
            return 0 if heads.role(inner) == DOCUMENT else heads.rows[inner].last + 1 - at
        ends = {mention.first: mention.last for mention in scene.places}
        ends |= {mention.first: mention.last for mention in scene.sites}
        ends |= {mention.first: mention.last for mention in scene.actors}
        stop = ends.get(at + 1)
        if stop is None and at + 1 not in heads.stops and scene.form(at + 1).startswith("ال"):
            stop = at + 1
        return stop + 1 - at if stop is not None else 0

    def _quoted(self, low: int, at: int) -> int:
        """The tokens of a short name in quotation marks; a mark that closes one counts alone."""
        opened = sum(1 for k in range(max(low - 1, 0), at) if self.heads.kind(k) == "quote")
        if opened % 2:
            return 1
        stop = next((k for k in range(at + 1, at + QUOTED + 2) if self.heads.kind(k) == "quote"), None)
        if stop is None or any(k in self.heads.stops for k in range(at + 1, stop)):
            return 0
        return stop + 1 - at

    def _bracketed(self, at: int) -> int:
        """ "(فلان)": a short note that explains the name."""
        return next((k + 1 - at for k in range(at + 1, at + 5) if self.scene.form(k) == ")"), 0)

    def _apposed(self, high: int) -> int:
        """ "مدير المرصد، فلان الفلاني،": a name behind a comma goes on naming the speaker."""
        if self.scene.form(high) not in COMMAS:
            return high
        stop = high + 1
        while stop < high + 6 and self.heads.plain(stop):
            stop += 1
        closed = self.scene.form(stop) in (*COMMAS, ":", "(") or self.scene.covered("saying", stop)
        return stop if stop - high >= 3 and (closed or self.heads.object(stop)) else high

    def speaker(self, span: range) -> Speaker:
        """The speaker whom these tokens name."""
        tokens, rows, actor = self.scene.sentence.tokens, self.heads.rows, self.heads.actors.get(span.start)
        row = rows.get(span.start)
        inner = row or next((rows[k] for k in span if k in rows), None)
        start = row.start if row is not None and row.prefix else tokens[span.start].start
        article = ""
        if row is not None and row.prefix.endswith("ال"):
            start -= 2
        elif row is not None and row.prefix.endswith("لل"):
            article = "ال"
        elif row is None and actor is not None:
            start = actor.start
        end = tokens[span.stop - self._closing_mark(span)].end
        party = inner.row.get("party") if inner is not None else None
        return Speaker(
            inner.row.id if inner is not None else None,
            article + " ".join(self.scene.text[start:end].split()),
            self._kind(span, inner),
            str(party) if party else (actor.id if actor is not None else None),
            start,
            end,
        )

    def _kind(self, span: range, row: Hit | None) -> str | None:
        if row is not None:
            return str(row.row.get("speaker"))
        return "party" if any(k in self.heads.actors for k in span) else None

    def _closing_mark(self, span: range) -> int:
        """0 when a quote mark opens in the name and closes right behind it, else 1."""
        marks = sum(1 for k in span if self.heads.kind(k) == "quote")
        return 0 if marks % 2 and self.heads.kind(span.stop) == "quote" else 1

    def document(self, span: range) -> bool:
        """A statement or report is named, not who made it."""
        return self.heads.role(span.start) == DOCUMENT
