"""What may head or end the name of a speaker: the positions of a sentence as the reader of names sees them."""

from __future__ import annotations

from collections.abc import Iterable

from tawthiq.claims.model import Speaker
from tawthiq.claims.scene import Scene
from tawthiq.claims.speakers import MEDIA, bare, words
from tawthiq.language import Hit
from tawthiq.mentions.actors import ActorMention

COMMAS = frozenset("،,؛;")
DOCUMENT = "document"
PEOPLE = frozenset(
    ["anonymous", "official", "medical", "witnesses", "residents", "activists", "correspondent", "military", "rescue"]
)
"""The kinds of speakers that are people, and no bodies or media."""
_SOFT = frozenset({"places", "actors", "numbers", "dates"})
_SMALL = ("speaker_stop", "speaker_object", "speaker_aside", "speaker_skip", "carry_out")


class Heads:
    """Where names of speakers may begin and must end in a sentence.

    Attributes:
        scene: the sentence.
        rows: rows of speakers by their first token, the longest each.
        actors: actors by their first token.
        stops: tokens at which no name goes on.
        known: words of the names of speakers named before.
    """

    __slots__ = ("actors", "known", "rows", "scene", "stops")

    def __init__(self, scene: Scene, known: Iterable[Speaker] = ()) -> None:
        self.scene = scene
        self.known = {word for speaker in known if speaker.kind != "anonymous" for word in words(speaker.name)}
        self.rows: dict[int, Hit] = {}
        for hit in scene.domain("speakers"):
            if hit.tag == "possessed" and hit.form.endswith("ه"):  # "محافظة" holds the letters of "his governor"
                continue
            longest = self.rows.get(hit.first)
            if longest is None or hit.last > longest.last:
                self.rows[hit.first] = hit
        self.actors: dict[int, ActorMention] = {a.first: a for a in scene.actors if not a.adjective}
        spans = [(h.first, h.last) for h in self.rows.values()] + [(a.first, a.last) for a in self.actors.values()]
        self.stops = self._ends() - {k for first, last in spans for k in range(first + 1, last + 1)}

    def _ends(self) -> set[int]:
        """Where no name goes on: small words, dates, verbs, and nouns of what is told."""
        scene = self.scene
        out = {hit.first for name in _SMALL for hit in scene.cues(name)}
        out |= {date.first for date in scene.dates}
        for hit in (*scene.speech, *scene.acts, *scene.harms):
            if hit.row.kind in ("verb", "fixed") or not hit.prefix.endswith("ال"):
                out.add(hit.first)
        return out

    def kind(self, at: int) -> str:
        """The kind of a token, "" outside the sentence."""
        return self.scene.sentence.tokens[at].kind if 0 <= at < len(self.scene) else ""

    def stop(self, at: int) -> int | None:
        """Behind the speaker or actor that begins there, None when none does."""
        things = [thing.last + 1 for thing in (self.rows.get(at), self.actors.get(at)) if thing is not None]
        return max(things, default=None)

    def role(self, at: int) -> str | None:
        """The role of the speaker row that begins there."""
        row = self.rows.get(at)
        return str(row.row.get("role")) if row is not None else None

    def speaks(self, at: int) -> str | None:
        """The kind of speaker that begins there."""
        row = self.rows.get(at)
        return str(row.row.get("speaker")) if row is not None else None

    def addressed(self, at: int) -> bool:
        """ "قال لوكالة …": whom something was said to is named there."""
        row = self.rows.get(at)
        listens = row is not None and row.prefix.endswith("ل") and not row.prefix.endswith("ال")
        return listens and self.speaks(at) in MEDIA

    def another(self, at: int) -> bool:
        """A coordinated source begins there."""
        row = self.rows.get(at)
        return row is not None and row.prefix == "و" and row.row.kind in ("noun", "name")

    def closed(self, at: int) -> bool:
        """A definite word, a quote mark or the end of a name stands there: the name may be complete."""
        if self.kind(at) == "quote" or self.scene.form(at).startswith("ال"):
            return True
        return any(row.last == at and row.row.kind == "name" for row in self.rows.values())

    def told(self, at: int) -> bool:
        """Behind a complete name: an act, or "of" before a noun that no row knows ("… بانعقاد"), is what is told."""
        if any(hit.first == at for hit in (*self.scene.acts, *self.scene.harms)):
            return True
        form = self.scene.form(at)
        return form.startswith("ب") and not form.startswith("بال") and self.scene.named(at) and len(form) > 5

    def object(self, at: int) -> bool:
        """What is told of begins there: a noun of what happened, or a quotation."""
        return self.scene.covered("speaker_object", at) or self.kind(at) == "quote"

    def plain(self, at: int) -> bool:
        """A word that may be part of a person's name."""
        if self.kind(at) != "word" or at in self.stops or at in self.rows or at in self.actors:
            return False
        return all(hit.row.domain in _SOFT for hit in self.scene.hits if hit.first <= at <= hit.last)

    def familiar(self, low: int, high: int) -> bool:
        """All words belong to names of speakers that were named before."""
        return all(bare(self.scene.form(k)) in self.known for k in range(low, high))

    def hyphened(self, at: int) -> bool:
        """A hyphen with no space around it, before another word."""
        if self.kind(at + 1) != "word" or self.scene.form(at) not in ("-", "–"):
            return False
        left, token, right = self.scene.sentence.tokens[at - 1 : at + 2]
        return left.end == token.start and right.start == token.end
