"""According to whom: the voices of each sentence, and what they carry over to the next.

"وأضاف" alone carries the last voice on, and so does a quotation that runs over sentences; a shorter name is read as
the fuller one that the report gave before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tawthiq.claims.heads import COMMAS
from tawthiq.claims.model import Speaker
from tawthiq.claims.scene import Scene
from tawthiq.claims.speakers import joined
from tawthiq.claims.voices import CONTINUED, Reader, Voice

REMEMBERED = 12
"""Speakers whose names are kept in mind for a shorter name later on."""


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
    carried = _carried(scene, before)
    if not scene.speech and not _heading(scene):
        alone = () if carried is None else (carried,)
        return Attribution(alone, (), before.last, before.known, _quoting(scene, (), before.quoting))
    reader = Reader(scene, before.last, before.known)
    voices = tuple(reader.voices())
    named = [voice for voice in voices if voice.speakers and voice.rule != CONTINUED]
    if carried is not None:
        voices = (carried, *voices)
    last = named[-1].speakers if named else before.last
    known = (*before.known, *(speaker for voice in named for speaker in voice.speakers))[-REMEMBERED:]
    silent = tuple(reader.silent)
    return Attribution(voices, silent, last, known, _quoting(scene, silent, before.quoting))


def _carried(scene: Scene, before: Attribution) -> Voice | None:
    """Who speaks on from the sentence before: a quotation is open, or a colon announced what he says."""
    if not before.quoting or not before.last:
        return None
    return Voice(before.last, range(_closing(scene)), None, CONTINUED)


def _quoting(scene: Scene, silent: Sequence[range], open_before: bool) -> bool:
    """Whether a quotation that somebody spoke is open at the end of a sentence."""
    inside = spoken = open_before
    for k, token in enumerate(scene.sentence.tokens):
        if token.form in _OPENS and not inside:
            inside, spoken = True, _spoken(scene, silent, k)
        elif token.form in _CLOSES:
            inside = False
    return inside and spoken


def _spoken(scene: Scene, silent: Sequence[range], mark: int) -> bool:
    """A quotation mark stands right behind a colon, a verb of speech or the name of who speaks."""
    before = mark - (scene.form(mark - 1) in COMMAS)
    named = any(span.stop == before for span in silent) or any(hit.last == before - 1 for hit in scene.speech)
    return named or scene.form(mark - 1) == ":" or scene.covered("saying", mark - 1)


_OPENS, _CLOSES = frozenset('"“«„'), frozenset('"”»')


def _closing(scene: Scene) -> int:
    """Behind the first mark that closes a quotation."""
    return next((k + 1 for k, token in enumerate(scene.sentence.tokens) if token.kind == "quote"), len(scene))


def _heading(scene: Scene) -> bool:
    """ "المرصد السوري: …": a colon in the first words, and nobody needs a verb."""
    return any(token.form == ":" for token in scene.sentence.tokens[1:7])
