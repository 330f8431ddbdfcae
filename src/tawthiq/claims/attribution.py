"""According to whom: the speakers of a sentence, and how far what they say reaches.

A speaker is named behind a verb of speech ("قالت مصادر محلية إن"), before it ("المرصد أشار"), behind a word of
according ("بحسب الوكالة") or of relaying ("نقلت الوكالة عن شاهد": the witness first, then the agency). "وأضاف" alone
carries the speakers of the sentence before on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawthiq.claims.model import Speaker
from tawthiq.claims.scene import Scene
from tawthiq.language import Hit

LONGEST = 9
"""Tokens that the name of a speaker may have."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speakers of a sentence.

    Attributes:
        speakers: nearest to the claim first.
        silent: token ranges that only name speakers.
        status: what the verb of speech does to what is said (denied, threatened), None when it asserts.
        rule: the rule that read it.
        said: a verb of speech was seen.
    """

    speakers: tuple[Speaker, ...]
    silent: tuple[range, ...]
    status: str | None
    rule: str
    said: bool


NOBODY = Attribution((), (), None, "publisher", False)


def find(scene: Scene, before: Attribution) -> Attribution:
    """The attribution of a sentence.

    Args:
        scene: the sentence.
        before: the attribution of the sentence before, for "he added".
    """
    spans: list[range] = []
    status: str | None = None
    rules: list[str] = []
    goes_on = False
    for hit in scene.speech:
        found = _spans(scene, hit)
        if found:
            spans.extend(found)
            rules.append(str(hit.row.get("sort")))
            status = status or hit.row.get("status")
        elif hit.row.get("sort") == "continue" or _says_on(scene, hit):
            goes_on = True
    speakers = _named(scene, spans)
    if not speakers and (goes_on or _quote_goes_on(scene, before)):
        return Attribution(before.speakers, (), None, "speaker_continued", True)
    if not speakers:
        return Attribution((), (), status, "publisher", bool(scene.speech))
    return Attribution(speakers, tuple(spans), status, "speaker_" + rules[0], True)


def _quote_goes_on(scene: Scene, before: Attribution) -> bool:
    """The sentence opens with a quotation right after somebody spoke."""
    return before.said and scene.sentence.tokens[0].kind == "quote" and not scene.sentence.opens_paragraph


def _says_on(scene: Scene, hit: Hit) -> bool:
    """"وقال إن": a verb of speech at the beginning of a sentence, with nobody named behind it."""
    return hit.row.kind == "verb" and hit.first <= 2 and any(scene.covered("saying", k) for k in range(hit.last + 1, hit.last + 4))


def _spans(scene: Scene, hit: Hit) -> list[range]:
    """The tokens that name the speakers of a word of speech; of a relayed one the first voice first."""
    after = _noun_phrase(scene, hit.last + 1)
    if hit.row.get("sort") == "quote":
        low = after.stop if after is not None else hit.last + 1
        source = next((k for k in range(low, min(low + 6, len(scene))) if scene.covered("from", k)), None)
        first = _noun_phrase(scene, source + 1) if source is not None else None
        return [span for span in (first, after) if span is not None]
    if after is not None:
        return [after]
    before = _phrase_before(scene, hit) if hit.row.kind == "verb" else None
    return [before] if before is not None else []


def _noun_phrase(scene: Scene, low: int) -> range | None:
    """The noun phrase that begins there, when a speaker, an actor or a name heads it."""
    while low < len(scene) and (scene.sentence.tokens[low].kind == "quote" or scene.covered("speaker_skip", low)):
        low += 1
    if low >= len(scene) or not _heads(scene, low):
        return None
    high = low
    while high < min(len(scene), low + LONGEST) and not _stops(scene, low, high):
        high += 1
    high = _apposed_name(scene, high)
    while high > low and scene.sentence.tokens[high - 1].kind != "word":
        high -= 1
    return range(low, high) if high > low else None


def _apposed_name(scene: Scene, high: int) -> int:
    """"مدير المرصد، رامي عبد الرحمن،": a name behind a comma goes on naming the speaker."""
    if scene.form(high) not in ("،", ","):
        return high
    stop = high + 1
    while stop < min(len(scene), high + 5) and scene.named(stop) and scene.sentence.tokens[stop].kind == "word":
        stop += 1
    closed = scene.form(stop) in ("،", ",", ":", "(") or scene.covered("saying", stop) or scene.covered("speaker_stop", stop)
    return stop if stop - high >= 3 and closed else high


def _heads(scene: Scene, position: int) -> bool:
    """A speaker noun or an actor begins there, or two words that look like a name."""
    if any(hit.first <= position <= hit.last for hit in scene.domain("speakers")):
        return True
    if any(actor.first <= position <= actor.last and not actor.adjective for actor in scene.actors):
        return True
    return scene.named(position) and scene.named(position + 1) and scene.sentence.tokens[position].kind == "word"


def _stops(scene: Scene, low: int, position: int) -> bool:
    token = scene.sentence.tokens[position]
    if position == low:
        return False
    if token.kind in ("punct", "number"):
        return token.form not in ("-", "(", ")")
    if token.kind == "quote":
        return False
    if scene.covered("speaker_stop", position):
        return True
    if any(d.first <= position <= d.last for d in scene.dates):
        return True
    return any(hit.first == position and hit.row.kind in ("verb", "fixed") for hit in (*scene.speech, *scene.acts, *scene.harms))


def _phrase_before(scene: Scene, verb: Hit) -> range | None:
    """"المرصد أشار": the phrase from the beginning of the clause to the verb."""
    low = max([k for k in (0, *scene.breaks()) if k < verb.first], default=0)
    phrase = _noun_phrase(scene, low)
    if phrase is None or verb.first - phrase.stop > 2 or phrase.start >= verb.first:
        return None
    return range(phrase.start, min(phrase.stop, verb.first))


def _named(scene: Scene, spans: Sequence[range]) -> tuple[Speaker, ...]:
    """Speakers of these spans, each once, in the order of the text."""
    out: dict[str, Speaker] = {}
    for span in spans:
        speaker = _speaker(scene, span)
        if speaker is not None:
            out.setdefault(speaker.name, speaker)
    return tuple(out.values())


def _speaker(scene: Scene, span: range) -> Speaker | None:
    tokens = scene.sentence.tokens
    rows = [hit for hit in scene.domain("speakers") if hit.first in span]
    actor = next((a for a in scene.actors if a.first in span and not a.adjective), None)
    start = tokens[span.start].start
    head = next((hit for hit in rows if hit.first == span.start), None)
    if head is not None and head.prefix:
        start = head.start - 2 * head.prefix.endswith("ال") - head.prefix.endswith("لل")
    elif actor is not None and actor.first == span.start:
        start = actor.start
    name = scene.text[start : tokens[span.stop - 1].end]
    row = rows[0].row if rows else None
    party = row.get("party") if row is not None else None
    return Speaker(
        row.id if row is not None else None,
        " ".join(name.split()),
        str(row.get("speaker")) if row is not None else ("party" if actor is not None else None),
        str(party) if party else (actor.id if actor is not None and actor.first == span.start else None),
        start,
        tokens[span.stop - 1].end,
    )
