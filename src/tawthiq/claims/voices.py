"""The voices of a sentence: who speaks by which words, and how far what is said reaches.

A speaker is named behind a verb of speech ("قالت مصادر محلية إن"), before it ("المرصد أشار"), behind a word of
according ("بحسب الوكالة") or of relaying ("نقلت الوكالة عن شاهد": the witness first, then the agency).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tawthiq.claims import saying
from tawthiq.claims.model import Speaker
from tawthiq.claims.names import Names
from tawthiq.claims.scene import Scene
from tawthiq.claims.speakers import joined, recalled
from tawthiq.language import Hit

ACCORDING, RELAYS, GOES_ON, TAIL = "according", "quote", "continue", "tail"
CONTINUED = "speaker_continued"
"""The rule of a voice that is carried on."""


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


class Reader:
    """Reads the voices of one sentence, word of speech by word of speech.

    Attributes:
        scene: the sentence.
        last: who spoke last before it.
        names: the names that it may hold.
        silent: token ranges that only name speakers.
    """

    def __init__(self, scene: Scene, last: tuple[Speaker, ...], known: Sequence[Speaker]) -> None:
        self.scene = scene
        self.last = last
        self.names = Names(scene, known)
        self.silent: list[range] = []
        self._known = list(known)
        self._after: range | None = None

    def voices(self) -> list[Voice]:
        """The voices in order, each with the part of the sentence that it vouches for."""
        found: list[Voice] = []
        low, busy = 0, -1
        for hit in self.scene.speech:
            if hit.first <= busy or self._passive(hit):
                continue
            voice, opens = self._voice(hit, bool(found))
            if voice is None or (found and self._document_alone(hit)):
                continue
            busy = max(hit.last, max((s.stop - 1 for s in self.silent if s.start > hit.first), default=hit.last))
            if opens and found and saying.turns(self.scene, hit):
                low = saying.turn(self.scene, hit)
                found = [replace(v, reach=range(v.reach.start, min(v.reach.stop, low))) for v in found]
            found.append(replace(voice, reach=range(max(low, voice.reach.start), voice.reach.stop)))
        return found or self._by_colon()

    def _document_alone(self, hit: Hit) -> bool:
        """Only a statement is named, and nobody who made it."""
        spans = [span for span in self.silent if span.start > hit.first - 6][-1:]
        return bool(spans) and self.names.document(spans[0])

    def _passive(self, hit: Hit) -> bool:
        """Nobody in particular says so ("يذكر أن"), or it is not said at all ("لم يذكر")."""
        scene = self.scene
        if hit.row.get("sort") == GOES_ON and hit.tag.endswith("object"):
            return True
        if hit.row.kind == "verb" and any(0 <= hit.first - other.last <= 1 for other in scene.cues("unsaid")):
            return True
        return hit.first == 0 and hit.tag.startswith("present") and scene.covered("pluperfect", hit.first)

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
        if hit.row.get("frame") != "claim":
            self.silent.extend(spans)
        rule = f"speaker_{sort}"
        start = min(hit.first, *(span.start for span in spans))
        if self._backward(hit, spans, sort):
            return Voice(speakers, range(saying.addition(self.scene, max(hit.last, spans[-1].stop))), None, rule), False
        stop = saying.occasion(self.scene, max(hit.last + 1, spans[-1].stop)) if hit.row.kind == "verb" else size
        if hit.row.get("frame") == "itself":
            return Voice(speakers, range(start, saying.clause_end(self.scene, start)), None, rule), False
        start = 0 if self._admits(hit, spans) else saying.first_word(self.scene, start)
        return Voice(speakers, range(start, stop), str(status) if status else None, rule), True

    def _admits(self, hit: Hit, spans: Sequence[range]) -> bool:
        """ "… أعلن التنظيم مسؤوليته عنه": who takes responsibility vouches for all that the sentence tells."""
        stop = spans[-1].stop
        return hit.row.get("frame") != "blame" and self.scene.cue_in("responsibility", stop, stop + 3)

    def _fits(self, hit: Hit, spans: Sequence[range], sort: str) -> bool:
        """A verb that means other things too is one of speech here: by its subject, or by what follows."""
        frame = hit.row.get("frame")
        if frame == "document":
            return bool(spans) and (self.names.document(self._after or spans[0]))
        if frame == "that" and hit.tag.endswith("object"):
            return any(self.names.document(range(k, k + 1)) for k in range(max(hit.first - 3, 0), hit.first))
        if frame == "accuse":
            return bool(spans) and not saying.accused_of(self.scene, hit, spans[-1].stop)
        if frame == "blame":
            stop = spans[-1].stop if spans else hit.last + 1
            return self.scene.cue_in("responsibility", stop + 1, stop + 16)
        return frame != "that" or self._backward(hit, spans, sort) or self._says(hit, spans)

    def _says(self, hit: Hit, spans: Sequence[range]) -> bool:
        """A clause, a colon or a document follows."""
        low = max([hit.last, *(span.stop - 1 for span in spans)]) + 1
        near = range(low, min(low + 10, len(self.scene)))
        if self.scene.covered("speaker_object", low) and not self.names.document(range(low, low + 1)):
            return False
        return any(saying.opens(self.scene, k) or self.names.document(range(k, k + 1)) for k in near)

    def _on(self, hit: Hit) -> Voice | None:
        """ "وأضاف أن": who spoke last speaks on."""
        status = hit.row.get("status")
        if not self.last:
            return None
        start = 0 if hit.first <= 3 else hit.first
        return Voice(self.last, range(start, len(self.scene)), str(status) if status else None, CONTINUED)

    def _alone(self, hit: Hit) -> bool:
        """A verb of speech with nobody named behind it, and what is said there."""
        if hit.row.kind != "verb" and hit.row.get("sort") != GOES_ON:
            return False
        scene = self.scene
        if hit.row.get("sort") == GOES_ON and hit.first <= 3:
            return True
        addressed = self.names.heads.addressed(hit.last + 1) or scene.form(hit.last + 1) == "ل"
        near = range(hit.last + 1, min(hit.last + (9 if addressed else 4), len(scene)))
        said = any(saying.opens(scene, k) or scene.sentence.tokens[k].kind == "quote" for k in near)
        said = said or (hit.row.get("frame") is None and saying.told(scene, hit.last + 1))
        return said and (hit.first <= 3 or hit.prefix.startswith("و"))

    def _named(self, hit: Hit, sort: str) -> list[range]:
        """The names behind a word of speech, else before its verb."""
        if hit.row.kind == "verb" and sort != ACCORDING:
            before = self._before(hit)
            if before and self._adjacent(before[-1].stop, hit.first):
                return before
        if hit.row.get("frame") == "itself":
            return [range(hit.first, hit.first + 1)]
        low = hit.last + 1
        low += sort == ACCORDING and self.scene.form(low) == "ل"
        pointing = sort == ACCORDING or (saying.points_back(self.scene, hit) and hit.row.get("status") is None)
        after = self.names.phrases(low, self._of_anybody(hit, sort), pointing, told=sort == ACCORDING)
        self._after = after[0] if after else None
        if after:
            return self._makers(after)
        if hit.row.kind == "verb" and sort != ACCORDING:
            return self._before(hit)
        return []

    def _of_anybody(self, hit: Hit, sort: str) -> bool:
        """A verb of saying, or a word of according: who stands there speaks, known or not."""
        says = hit.row.kind == "verb" or sort in (ACCORDING, GOES_ON)
        return says and hit.row.get("frame") in (None, "that", "accuse", "blame")

    def _adjacent(self, stop: int, verb: int) -> bool:
        """Nothing but "قد" stands between a name and its verb."""
        return stop == verb or (stop == verb - 1 and self.scene.covered("speaker_stop", stop))

    def _makers(self, spans: list[range]) -> list[range]:
        """ "بيان وزارة …", "تقرير صادر عن …": those who made a statement stand for it."""
        if not self.names.document(spans[0]):
            return spans
        low = spans[0].start + 1
        for at in range(low, min(spans[0].start + 5, len(self.scene))):
            if self.scene.sentence.tokens[at].kind == "punct":
                break
            made = self.names.phrases(at, strangers=False)
            if made and made[0].start == at and not self.names.document(made[0]):
                return made
        definite = self.scene.form(low).startswith("ال") and not self.scene.form(low - 1).startswith("ال")
        return [range(low, spans[0].stop)] if definite and low < spans[0].stop else spans

    def _relayed(self, hit: Hit) -> list[range]:
        """ "نقلت الوكالة عن شاهد": the first voice first; without a source only where it is a clause of according."""
        after = self.names.phrases(hit.last + 1)
        low = after[-1].stop if after else hit.last + 1
        source = next((k for k in range(low, min(low + 7, len(self.scene))) if self.scene.covered("from", k)), None)
        first = self.names.phrases(source + 1) if source is not None else []
        if first:
            return [*self._makers(first), *(after or self._before(hit))]
        stop = after[-1].stop if after else hit.last + 1
        says = any(self.scene.covered("saying", k) for k in range(stop, stop + 3))
        return after if saying.points_back(self.scene, hit) or says else []

    def _backward(self, hit: Hit, spans: Sequence[range], sort: str) -> bool:
        """Whether the voice vouches for what stands before it, and not for what follows."""
        if hit.first <= 2 or not spans:
            return False
        if sort == ACCORDING:
            return True
        if not saying.points_back(self.scene, hit):
            return False
        stop = max(spans[-1].stop, hit.last + 1)
        return hit.tag.endswith("object") or not any(self.scene.covered("saying", k) for k in range(stop, stop + 2))

    def _before(self, verb: Hit) -> list[range]:
        """ "المرصد أشار", "وكان شهود … قد أفادوا": the name from the beginning of the clause to the verb."""
        scene = self.scene
        opens = {0, *scene.breaks()}
        opens |= {h.last + 1 for name in ("saying", "pluperfect", "addition", "speaker_skip") for h in scene.cues(name)}
        verbs = (h for h in (*scene.acts, *scene.harms, *scene.speech) if h.row.kind == "verb")
        floor = max((h.last for h in verbs if h.last < verb.first), default=-1)
        for low in sorted((k for k in opens if floor < k < verb.first), reverse=True):
            spans = self.names.phrases(low, strangers=False)
            if spans and spans[-1].stop <= verb.first and verb.first - spans[-1].stop <= 14:
                return spans
        return []

    def _speakers(self, spans: Sequence[range]) -> tuple[Speaker, ...]:
        out: list[Speaker] = []
        for span in spans:
            speaker = self.names.speaker(span)
            if speaker.name.startswith("ال") and self.last and self._stands_in(span):
                out.extend(self.last)
                continue
            speaker = recalled(speaker, self._known)
            self._known.append(speaker)
            out.append(speaker)
        return tuple(joined((), out))

    def _stands_in(self, span: range) -> bool:
        """ "التقرير", "المصدر نفسه": a definite noun for whoever spoke last."""
        return self.names.document(span) or any(self.scene.covered("same_speaker", k) for k in span)

    def _by_colon(self) -> list[Voice]:
        """ "المرصد السوري: …"."""
        colon = next((k for k, token in enumerate(self.scene.sentence.tokens[:7]) if token.form == ":"), None)
        if colon is None or 0 not in self.names.heads.rows:
            return []
        spans = self.names.phrases(0, strangers=False)
        if not spans or spans[-1].stop != colon or spans[0] == range(1) or self.names.document(spans[0]):
            return []
        self.silent.extend(spans)
        return [Voice(self._speakers(spans), range(len(self.scene)), None, "speaker_heading")]
