"""According to whom: the voices of a sentence, and how far what each of them says reaches.

A speaker is named behind a verb of speech ("قالت مصادر محلية إن"), before it ("المرصد أشار"), behind a word of
according ("بحسب الوكالة") or of relaying ("نقلت الوكالة عن شاهد": the witness first, then the agency). "وأضاف" alone
carries the last voice on, and so does a quotation that runs over sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tawthiq.claims.model import Speaker
from tawthiq.claims.scene import Scene
from tawthiq.claims.speakers import Names, joined, recalled
from tawthiq.language import Hit

SPEAKS, ACCORDING, RELAYS, GOES_ON, TAIL = "verb", "according", "quote", "continue", "tail"
REMEMBERED = 12
"""Speakers whose names are kept in mind for a shorter name later on."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Speakers and the tokens of a sentence that they vouch for.

    Attributes:
        speakers: nearest to the claim first; empty when only the status is known.
        reach: the tokens of what they say.
        status: what the verb of speech does to what is said (denied, threatened), None when it asserts.
        rule: the rule that read it.
    """

    speakers: tuple[Speaker, ...]
    reach: range
    status: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """The voices of a sentence, and what the next sentence has to know of them.

    Attributes:
        voices: in the order of the text.
        silent: token ranges that only name speakers.
        last: who spoke last, for "he added".
        known: the speakers named so far, for shorter names.
        quoting: a quotation is open at the end.
    """

    voices: tuple[Voice, ...]
    silent: tuple[range, ...] = ()
    last: tuple[Speaker, ...] = ()
    known: tuple[Speaker, ...] = ()
    quoting: bool = False

    @property
    def speakers(self) -> tuple[Speaker, ...]:
        """Everybody who speaks, the inmost voice first."""
        return tuple(joined((), (speaker for voice in reversed(self.voices) for speaker in voice.speakers)))

    @property
    def status(self) -> str | None:
        """What the inmost verb of speech does to what is said, None when it asserts."""
        return next((voice.status for voice in reversed(self.voices) if voice.status is not None), None)

    @property
    def rule(self) -> str:
        """The rule that read the inmost voice; the publisher speaks where there is none."""
        return next((voice.rule for voice in reversed(self.voices) if voice.speakers), "publisher")

    def over(self, position: int) -> Attribution:
        """The attribution of what stands at a token: only the voices that reach it."""
        return replace(self, voices=tuple(voice for voice in self.voices if position in voice.reach))


NOBODY = Attribution(())


def find(scene: Scene, before: Attribution) -> Attribution:
    """The attribution of a sentence.

    Args:
        scene: the sentence.
        before: the attribution of the sentence before, for "he added".
    """
    quoting = _quoting(scene, before.quoting)
    if not scene.speech and not _heading(scene):
        voices = (_carried(before, range(len(scene))),) if before.quoting and before.last else ()
        return Attribution(voices, (), before.last, before.known, quoting)
    reader = _Reader(scene, before)
    voices = reader.voices()
    named = [voice for voice in voices if voice.speakers and voice.rule != "speaker_continued"]
    if before.quoting and before.last:
        voices = [_carried(before, range(_closing(scene))), *voices]
    last = named[-1].speakers if named else before.last
    known = (*before.known, *(speaker for voice in named for speaker in voice.speakers))[-REMEMBERED:]
    return Attribution(tuple(voices), tuple(reader.silent), last, known, quoting)


def _carried(before: Attribution, reach: range) -> Voice:
    return Voice(before.last, reach, None, "speaker_continued")


def _quoting(scene: Scene, open_before: bool) -> bool:
    """Whether a quotation that somebody spoke is open at the end of a sentence."""
    opened = open_before
    for k, token in enumerate(scene.sentence.tokens):
        if token.form in _OPENS and not opened:
            opened = bool(scene.speech) or scene.form(k - 1) == ":"
        elif token.form in _CLOSES:
            opened = False
    return opened


_OPENS, _CLOSES = frozenset("\"“«„"), frozenset("\"”»")


def _closing(scene: Scene) -> int:
    """Behind the first mark that closes a quotation."""
    return next((k + 1 for k, token in enumerate(scene.sentence.tokens) if token.kind == "quote"), len(scene))


def _heading(scene: Scene) -> bool:
    """"المرصد السوري: …": a colon in the first words, and nobody needs a verb."""
    return any(token.form == ":" for token in scene.sentence.tokens[1:7])


class _Reader:
    """Reads the voices of one sentence, word of speech by word of speech."""

    def __init__(self, scene: Scene, before: Attribution) -> None:
        self.scene = scene
        self.before = before
        self.names = Names(scene, before.known)
        self.silent: list[range] = []
        self._known = list(before.known)
        self._after: range | None = None

    def voices(self) -> list[Voice]:
        """The voices in order, each with the part of the sentence that it vouches for."""
        found: list[Voice] = []
        low, busy = 0, -1
        for hit in self.scene.speech:
            if hit.first <= busy or self._passive(hit):
                continue
            voice, opens = self._voice(hit, bool(found))
            if voice is None:
                continue
            busy = max(hit.last, max((s.stop - 1 for s in self.silent if s.start > hit.first), default=hit.last))
            if opens and found and self._turns(hit):
                low = self._turn(hit)
                found = [replace(v, reach=range(v.reach.start, min(v.reach.stop, low))) for v in found]
            found.append(replace(voice, reach=range(max(low, voice.reach.start), voice.reach.stop)))
        return found or self._by_colon()

    def _passive(self, hit: Hit) -> bool:
        """"يذكر أن": nobody in particular says so."""
        return hit.first == 0 and hit.tag.startswith("present") and self.scene.covered("pluperfect", hit.first)

    def _voice(self, hit: Hit, later: bool) -> tuple[Voice | None, bool]:
        """The voice of a word of speech; whether it speaks on from there (and not of what was said before)."""
        sort, status = str(hit.row.get("sort")), hit.row.get("status")
        size = len(self.scene)
        if sort == TAIL:
            return (None, False) if later else (self._on(hit), False)
        spans = self._relayed(hit) if sort == RELAYS else self._named(hit, sort)
        if not self._fits(hit, spans, sort):
            return None, False
        speakers = self._speakers(spans)
        if not speakers:
            if sort != ACCORDING and self._alone(hit):
                return (None, False) if later and not status else (self._on(hit), True)
            return (Voice((), range(hit.last, size), str(status), "publisher"), False) if status else (None, False)
        self.silent.extend(spans)
        rule = f"speaker_{sort}"
        start = min(hit.first, *(span.start for span in spans))
        if self._backward(hit, spans, sort):
            return Voice(speakers, range(0, self._addition(max(hit.last, spans[-1].stop))), None, rule), False
        return Voice(speakers, range(0 if start <= 3 else start, size), str(status) if status else None, rule), True

    def _fits(self, hit: Hit, spans: Sequence[range], sort: str) -> bool:
        """A verb that means other things too is one of speech here: by its subject, or by what follows."""
        frame = hit.row.get("frame")
        if frame == "document":
            return bool(spans) and (self.names.document(self._after or spans[0]))
        return frame != "that" or self._backward(hit, spans, sort) or self._says(hit, spans)

    def _says(self, hit: Hit, spans: Sequence[range]) -> bool:
        """A clause, a colon or a document follows."""
        low = max([hit.last, *(span.stop - 1 for span in spans)]) + 1
        near = range(low, min(low + 10, len(self.scene)))
        return any(self.scene.covered("saying", k) or self.scene.form(k) == ":" or self.names.document(range(k, k + 1)) for k in near)

    def _on(self, hit: Hit) -> Voice | None:
        """"وأضاف أن": who spoke last speaks on."""
        status = hit.row.get("status")
        if not self.before.last:
            return None
        start = 0 if hit.first <= 3 else hit.first
        return Voice(self.before.last, range(start, len(self.scene)), str(status) if status else None, "speaker_continued")

    def _alone(self, hit: Hit) -> bool:
        """A verb of speech with nobody named behind it, and what is said there."""
        if hit.row.kind != "verb" and hit.row.get("sort") != GOES_ON:
            return False
        scene = self.scene
        if hit.row.get("sort") == GOES_ON and hit.first <= 3:
            return True
        addressed = self.names.addressed(hit.last + 1) or scene.form(hit.last + 1) == "ل"
        near = range(hit.last + 1, min(hit.last + (9 if addressed else 4), len(scene)))
        said = any(scene.covered("saying", k) or scene.form(k) == ":" or scene.sentence.tokens[k].kind == "quote" for k in near)
        return said and (hit.first <= 3 or hit.prefix.startswith("و"))

    def _named(self, hit: Hit, sort: str) -> list[range]:
        """The names behind a word of speech, else before its verb."""
        low = hit.last + 1
        low += sort == ACCORDING and self.scene.form(low) == "ل"
        after = self.names.phrases(low)
        self._after = after[0] if after else None
        if after:
            return self._makers(after)
        if hit.row.kind == "verb" and sort != ACCORDING:
            return self._before(hit)
        return []

    def _makers(self, spans: list[range]) -> list[range]:
        """"بيان وزارة …", "تقرير صادر عن …": those who made a statement stand for it."""
        if not self.names.document(spans[0]):
            return spans
        low = spans[0].start + 1
        for at in range(low, min(spans[0].start + 5, len(self.scene))):
            row = self.names.row(at)
            if row is not None and row.row.get("role") != "document":
                made = self.names.phrases(at, strangers=False)
                return made or spans
        return spans

    def _relayed(self, hit: Hit) -> list[range]:
        """"نقلت الوكالة عن شاهد": the first voice first; without a source only where it is a clause of according."""
        after = self.names.phrases(hit.last + 1)
        low = after[-1].stop if after else hit.last + 1
        source = next((k for k in range(low, min(low + 7, len(self.scene))) if self.scene.covered("from", k)), None)
        first = self.names.phrases(source + 1) if source is not None else []
        if first:
            return [*self._makers(first), *(after or self._before(hit))]
        return after if self._clause_of_according(hit) else []

    def _clause_of_according(self, hit: Hit) -> bool:
        """"وفق ما أفاد", "كما نقلت", "الذي أعلنه": the verb points at what was said before it."""
        if hit.tag.endswith("object"):
            return True
        if any(other.row.get("sort") == ACCORDING and 0 < hit.first - other.last <= 2 for other in self.scene.speech):
            return True
        return self.scene.form(hit.first - 1) in ("ما", "كما", "حسبما", "مثلما")

    def _backward(self, hit: Hit, spans: Sequence[range], sort: str) -> bool:
        """Whether the voice vouches for what stands before it, and not for what follows."""
        if hit.first <= 2 or not spans:
            return False
        if sort == ACCORDING:
            return True
        if not self._clause_of_according(hit):
            return False
        stop = max(spans[-1].stop, hit.last + 1)
        return hit.tag.endswith("object") or not any(self.scene.covered("saying", k) for k in range(stop, stop + 2))

    def _before(self, verb: Hit) -> list[range]:
        """"المرصد أشار", "وكان شهود … قد أفادوا": the name from the beginning of the clause to the verb."""
        scene = self.scene
        opens = {0, *scene.breaks()}
        opens |= {h.last + 1 for name in ("saying", "pluperfect", "addition", "speaker_skip") for h in scene.cues(name)}
        barred = [h.last for h in (*scene.acts, *scene.harms, *scene.speech) if h.last < verb.first and h.row.kind == "verb"]
        floor = max(barred, default=-1)
        for low in sorted((k for k in opens if floor < k < verb.first), reverse=True):
            spans = self.names.phrases(low, strangers=False)
            if spans and spans[-1].stop <= verb.first and verb.first - spans[-1].stop <= 14:
                return spans
        return []

    def _speakers(self, spans: Sequence[range]) -> tuple[Speaker, ...]:
        out = []
        for span in spans:
            speaker = self.names.speaker(span)
            if speaker.name.startswith("ال") and self.before.last and self._stands_in(span):
                out.extend(self.before.last)
                continue
            speaker = recalled(speaker, self._known)
            self._known.append(speaker)
            out.append(speaker)
        return tuple(joined((), out))

    def _stands_in(self, span: range) -> bool:
        """"التقرير", "المصدر نفسه": a definite noun for whoever spoke last."""
        return self.names.document(span) or any(self.scene.covered("same_speaker", k) for k in span)

    def _turns(self, hit: Hit) -> bool:
        """A coordinated verb, or one behind a word that adds: another voice begins here and ends the one before."""
        return hit.prefix.startswith("و") or any(0 <= hit.first - a.last <= 3 for a in self.scene.cues("addition"))

    def _turn(self, hit: Hit) -> int:
        starts = [a.first for a in self.scene.cues("addition") if 0 <= hit.first - a.last <= 3]
        return min(starts, default=hit.first)

    def _addition(self, low: int) -> int:
        """Where something else is added behind a position."""
        return min((a.first for a in self.scene.cues("addition") if a.first >= low), default=len(self.scene))

    def _by_colon(self) -> list[Voice]:
        """"المرصد السوري: …"."""
        colon = next((k for k, token in enumerate(self.scene.sentence.tokens[:7]) if token.form == ":"), None)
        if colon is None or self.names.row(0) is None:
            return []
        spans = self.names.phrases(0, strangers=False)
        if not spans or spans[-1].stop != colon or self.names.document(spans[0]):
            return []
        self.silent.extend(spans)
        return [Voice(self._speakers(spans), range(len(self.scene)), None, "speaker_heading")]
