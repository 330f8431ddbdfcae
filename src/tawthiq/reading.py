"""Reading one report: from its text to its sourced claims."""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from tawthiq import fingerprint, gazetteer, language
from tawthiq.claims import assemble, finish, furniture, relevance
from tawthiq.claims.event import Event
from tawthiq.claims.model import Claim, Issue, Record
from tawthiq.claims.report import Report, Source
from tawthiq.claims.scene import Scene
from tawthiq.errors import DateError
from tawthiq.gazetteer.antecedents import looked_back
from tawthiq.gazetteer.disambiguate import Located, locate
from tawthiq.language import Hit
from tawthiq.mentions import actors, dates, numbers, people, places, sites, weapons
from tawthiq.mentions.dates import DateMention
from tawthiq.text import Document, Sentence

if TYPE_CHECKING:
    import pandas


@dataclass(frozen=True)
class Reading:
    """What one report claims.

    Attributes:
        document: the report as it was given.
        claims: its claims, in the order of their words.
        issues: what was seen and could not be read with confidence.
        fingerprint: of the report's wording (see `tawthiq.fingerprint`).
    """

    document: Document
    claims: tuple[Claim, ...]
    issues: tuple[Issue, ...]
    fingerprint: str | None = None

    def to_record(self) -> Record:
        """The report's line of the interchange form."""
        return self.report.to_record()

    @property
    def report(self) -> Report:
        """The report with its claims and without its text, as it is reconciled with others."""
        document = self.document
        head = Source(
            id=document.id, title=document.title, published=document.published, publisher=document.publisher,
            language=document.language, sha256=document.sha256, source=document.source, fingerprint=self.fingerprint,
        )  # fmt: skip
        return Report(head, self.claims, self.issues)

    def to_pandas(self) -> pandas.DataFrame:
        """One row a claim, with the columns of the record. Needs the `pandas` extra."""
        import pandas

        return pandas.DataFrame([claim.to_record() for claim in self.claims])

    @cached_property
    def scenes(self) -> tuple[Scene, ...]:
        """The sentences with all their mentions, for explanations."""
        return tuple(look(self.document))


def read(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    id: str | None = None,
) -> Reading:
    """Read the claims of one report.

    Args:
        text: the report, unaltered.
        published: ISO day or date-time of publication; without it, days told by weekday or "today" stay unknown.
        title, publisher: as known.
        id: of the report; else derived from the text.

    Raises:
        DateError: `published` is no ISO date.
    """
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return read_document(
        Document(text=text, id=id or digest[:16], sha256=digest, title=title, published=published, publisher=publisher)
    )


def read_document(document: Document) -> Reading:
    """Read the claims of a document.

    Raises:
        DateError: its day of publication is no ISO date.
    """
    day = published_day(document)
    if relevance.of_another_desk(document.sentences):
        return Reading(document, (), (), _fingerprint(document))
    found: list[Event] = []
    issues: list[Issue] = []
    for stretch in _stretches(document.sentences):
        scenes = _seen(document, stretch, day)
        roles = furniture.roles(document.text, scenes)
        found += assemble.events(scenes, roles, day_text(_writing_day(scenes, day)))
        issues += (_ambiguous(place) for scene in scenes for place in scene.located if place.issue is not None)
    return Reading(document, finish.claims(document, found), tuple(issues), _fingerprint(document))


STRETCH = 2000
"""Sentences that are read together. No report is as long; a file that holds an archive is read in bounded memory."""


def _stretches(sentences: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """The sentences of a report in one piece, those of a very long text in several, each counted from 0."""
    if len(sentences) <= STRETCH:
        yield sentences
        return
    for low in range(0, len(sentences), STRETCH):
        yield [replace(sentence, index=k) for k, sentence in enumerate(sentences[low : low + STRETCH])]


def _fingerprint(document: Document) -> str | None:
    words = (
        token.form for sentence in document.sentences for token in sentence.tokens if token.kind in ("word", "number")
    )
    return fingerprint.of(words)


def _ambiguous(place: Located) -> Issue:
    return Issue("ambiguous_place", place.mention.start, place.mention.end, place.issue or "")


def published_day(document: Document) -> date | None:
    """The day of publication, None when unknown.

    Raises:
        DateError: it is no ISO date.
    """
    if not document.published:
        return None
    try:
        return date.fromisoformat(document.published[:10])
    except ValueError as error:
        raise DateError(f"{document.published!r} is no date", document.id, "write it as YYYY-MM-DD") from error


def look(document: Document) -> list[Scene]:
    """The sentences of a document with all that is mentioned in them."""
    return _seen(document, document.sentences, published_day(document))


def _seen(document: Document, sentences: Sequence[Sentence], day: date | None) -> list[Scene]:
    known = language.load(document.language)
    scenes = [_scene(document, sentence, known.scan(sentence), day) for sentence in sentences]
    written = _writing_day(scenes, day)
    if written != day:
        for scene in scenes:
            scene.dates = tuple(dates.resolved(mention, written) for mention in scene.dates)
    located = iter(locate([place for scene in scenes for place in scene.places]))
    for scene in scenes:
        scene.located = tuple(itertools.islice(located, len(scene.places)))
    country = subject(scenes)
    _look_back(scenes, country)
    for scene, parties in zip(
        scenes, actors.settle([scene.actors for scene in scenes], country, day_text(written)), strict=False
    ):
        scene.actors = parties
    return scenes


def _look_back(scenes: Sequence[Scene], country: str | None) -> None:
    """Settle the words that look back at a place ("the town") by the places named before them."""
    land = gazetteer.load().get(country.lower()) if country is not None else None
    before: list[Located] = []
    for scene in scenes:
        for mention in scene.backs:
            earlier = [*before[-NEAR:], *(one for one in scene.located if one.mention.first < mention.first)]
            meant = looked_back(mention, earlier, land)
            if meant is not None:
                scene.located = tuple(sorted((*scene.located, meant), key=lambda one: one.mention.first))
        before.extend(one for one in scene.located if not one.mention.back)


NEAR = 40
"""Places before a word that may look back at one of them."""
OPENING = 6
"""Sentences among which a dateline or a dated headline may stand."""


LATE = timedelta(days=45)
"""How far the day of publication that is given may lie from the day that the report itself names as its own."""


def _writing_day(scenes: Sequence[Scene], published: date | None) -> date | None:
    """The day that a report was written on: the one that it carries itself, else that of its publication."""
    opening = [mention for scene in scenes[:OPENING] for mention in scene.dates]
    day = dates.writing_day(opening, [mention for scene in scenes for mention in scene.dates], published)
    if published is not None:
        return day if day is not None and abs(day - published) <= LATE else published
    return day or _full_date(opening)


def _full_date(opening: Sequence[DateMention]) -> date | None:
    """A full date in the first lines."""
    for mention in opening:
        found = mention.date
        if found is not None and found.start and found.start == found.end and mention.sort == "date":
            return date.fromisoformat(found.start)
    return None


def day_text(day: date | None) -> str | None:
    """A day as the record writes it."""
    return day.isoformat() if day is not None else None


def subject(scenes: Sequence[Scene]) -> str | None:
    """The country that most places of a report lie in, None when it names none."""
    seen = Counter(place.place.country for scene in scenes for place in scene.located if place.place is not None)
    return min(seen, key=lambda country: (-seen[country], country)) if seen else None


def _scene(document: Document, sentence: Sentence, hits: Sequence[Hit], day: date | None) -> Scene:
    telling = [hit for hit in hits if hit.row.domain == "telling"]
    hits = [hit for hit in hits if hit.row.domain != "telling"]
    quantities = numbers.find(sentence, hits)
    found = places.find(sentence, hits, gazetteer.load(), document.text)
    return Scene(
        text=document.text,
        sentence=sentence,
        hits=hits,
        quantities=quantities,
        groups=people.find(sentence, hits, quantities),
        dates=dates.find(sentence, hits, day),
        places=tuple(place for place in found if not place.back),
        backs=tuple(place for place in found if place.back),
        actors=actors.find(sentence, hits, document.text),
        weapons=weapons.find(sentence, hits),
        sites=sites.find(sentence, hits, document.text),
        telling=telling,
    )
