"""A sentence with all that is mentioned in it: what the rules of claims look at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tawthiq.gazetteer.disambiguate import Located
from tawthiq.language import Hit
from tawthiq.mentions.actors import ActorMention
from tawthiq.mentions.dates import DateMention
from tawthiq.mentions.numbers import Quantity
from tawthiq.mentions.people import Group
from tawthiq.mentions.places import PlaceMention
from tawthiq.mentions.sites import SiteMention
from tawthiq.mentions.weapons import WeaponMention
from tawthiq.text import Sentence


@dataclass(slots=True)
class Scene:
    """A sentence, its lexicon rows and its mentions, with the questions that rules ask of them.

    Attributes:
        text: the report's text.
        sentence: the sentence.
        hits: its lexicon rows.
        telling: the rows that show how an act is told (domain `telling`).
        cue_hits: the rows of domain `cues`, by cue.
        backs: the words that look back at a place named before.
        located: the places with the place of the gazetteer that is meant.
        harms, acts, speech: the rows of these domains, in order.
        groups, quantities, dates, places, actors, weapons, sites: the mentions, in order.
    """

    text: str
    sentence: Sentence
    hits: Sequence[Hit]
    groups: tuple[Group, ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[DateMention, ...]
    places: tuple[PlaceMention, ...]
    actors: tuple[ActorMention, ...]
    weapons: tuple[WeaponMention, ...]
    sites: tuple[SiteMention, ...]
    backs: tuple[PlaceMention, ...] = ()
    located: tuple[Located, ...] = ()
    telling: Sequence[Hit] = ()
    cue_hits: dict[str, list[Hit]] = field(default_factory=dict)
    harms: list[Hit] = field(default_factory=list)
    acts: list[Hit] = field(default_factory=list)
    speech: list[Hit] = field(default_factory=list)

    def __post_init__(self) -> None:
        for hit in self.hits:
            domain = hit.row.domain
            if domain == "cues":
                self.cue_hits.setdefault(str(hit.row.get("cue")), []).append(hit)
            elif domain == "harms":
                self.harms.append(hit)
            elif domain == "acts":
                self.acts.append(hit)
            elif domain == "speech":
                self.speech.append(hit)
        for found in (self.harms, self.acts, self.speech, *self.cue_hits.values()):
            found.sort(key=lambda hit: (hit.first, -hit.last))

    def __len__(self) -> int:
        return len(self.sentence.tokens)

    def form(self, position: int) -> str:
        """The comparison form of a token, "" outside the sentence."""
        return self.sentence.tokens[position].form if 0 <= position < len(self) else ""

    def forms(self, low: int, high: int) -> list[str]:
        """The comparison forms of the tokens from low (inclusive) to high (exclusive), quote marks left out."""
        return [t.form for t in self.sentence.tokens[max(low, 0) : max(high, 0)] if t.kind not in ("quote", "joint")]

    def cues(self, name: str) -> Sequence[Hit]:
        """The cues of that name."""
        return self.cue_hits.get(name, ())

    def cue_in(self, name: str, low: int, high: int) -> bool:
        """A cue of that name lies between two positions (high exclusive)."""
        return any(low <= hit.first and hit.last < high for hit in self.cues(name))

    def covered(self, name: str, position: int) -> bool:
        """A cue of that name holds the token."""
        return any(hit.first <= position <= hit.last for hit in self.cues(name))

    def actor_in(self, low: int, high: int) -> bool:
        """An actor is named between two positions (high exclusive)."""
        return any(low <= actor.first and actor.last < high for actor in self.actors)

    def actor_after(self, position: int, reach: int) -> ActorMention | None:
        """The actor whose people stand right before: "عناصر من قوات …", "من ميليشيات …"."""
        for actor in self.actors:
            if actor.last > position and actor.first - position <= reach and not actor.adjective:
                return actor if self.all_within(("belongs",), position + 1, actor.first) else None
        return None

    def members_of(self, position: int, reach: int) -> bool:
        """The people are members, not merely near: nothing but "of" and words of belonging stand between."""
        return self.actor_after(position, reach) is not None

    def named(self, position: int) -> bool:
        """What stands there looks like a name: a quote mark, or a word that no lexicon row holds."""
        if position >= len(self):
            return False
        token = self.sentence.tokens[position]
        if token.kind == "quote":
            return True
        return token.kind == "word" and not any(hit.first <= position <= hit.last for hit in self.hits)

    def parted(self, low: int, high: int, governor: Hit) -> bool:
        """Something between two positions keeps a word of harm from governing what stands at `high`."""
        if self.cue_in("addition", low, high):
            return True
        if any(low <= hit.first < high and hit.row.get("sort") in ("verb", "continue") for hit in self.speech):
            return True
        for hit in self.acts:
            if low <= hit.first < high and hit.row.kind == "verb" and hit.row.get("type") != "none":
                return True
        groups = [group for group in self.groups if low <= group.first < high]
        return bool(groups) and not all(
            self.joined(left.last + 1, right)
            for left, right in zip(groups, (*(g.first for g in groups[1:]), high), strict=False)
        )

    def joined(self, low: int, high: int) -> bool:
        """Only words that coordinate or belong, actors and bare figures stand between two positions, and something
        does, or the word at `high` is coordinated itself."""
        if low >= high:
            return self.form(high).startswith("و")
        return high - low <= 14 and self.all_within(
            ("coordinates", "belongs", "in_addition", "with"), self._name(low), high
        )

    def _name(self, low: int) -> int:
        """Where a name of up to five words that begins there ends; the position itself when none does."""
        high = low
        while high < len(self) and high - low < 6 and self.named(high) and not self.form(high).startswith("و"):
            high += 1
        return high

    def domain(self, name: str) -> list[Hit]:
        """The rows of a domain seen in the sentence."""
        return [hit for hit in self.hits if hit.row.domain == name]

    def domain_in(self, name: str, low: int, high: int) -> bool:
        """A row of a domain lies between two positions (high exclusive)."""
        return any(low <= hit.first and hit.last < high for hit in self.domain(name))

    def all_within(self, cues: Sequence[str], low: int, high: int) -> bool:
        """Every word between two positions belongs to one of these cues, an actor, a figure or an age."""
        covered = {k for name in cues for hit in self.cues(name) for k in range(hit.first, hit.last + 1)}
        covered |= {k for actor in self.actors for k in range(actor.first, actor.last + 1)}
        return all(
            token.kind != "word" or position in covered or token.form == "و" or self._age(position)
            for position, token in enumerate(self.sentence.tokens[low:high], start=low)
        )

    def _age(self, position: int) -> bool:
        """The token belongs to a figure that counts no people (an age in brackets)."""
        return any(q.first <= position <= q.last and q.sort == "other" for q in self.quantities)

    def breaks(self) -> Iterator[int]:
        """Positions at which a clause may begin: behind commas, and at words that add another act."""
        for position, token in enumerate(self.sentence.tokens):
            if token.form in ("،", ",", "؛", ";", ":"):
                yield position + 1
        for hit in self.cues("addition"):
            yield hit.first

    def index_at(self, offset: int) -> int:
        """The token at a code point offset."""
        starts = [token.start for token in self.sentence.tokens]
        return max(0, bisect_left(starts, offset + 1) - 1)
