"""How an act is told: by a verb or a noun, as news, as a result, as an aside. The evidence for confidence."""

from __future__ import annotations

from collections.abc import Iterator

from tawthiq.claims.drafts import Draft
from tawthiq.language import Hit
from tawthiq.mentions.date_words import DASHES

_NEAR = ("relative", "cause", "result", "purpose", "habit", "possible", "negation", "total", "whether", "saying",
         "suspected", "pluperfect")  # fmt: skip


_SEVERAL = ("ات", "ين", "ان", "ون")
"""How nouns of several acts end."""


def of(draft: Draft) -> set[str]:
    """The marks of a draft."""
    scene, start = draft.scene, draft.start
    out = {name for name in _NEAR if scene.cue_in(name, max(draft.low, start - 4), start + 1)}
    out |= {
        f"{name}_after" for name in ("result", "by", "against") if scene.cue_in(name, start, min(start + 8, draft.high))
    }
    if scene.form(0) in ITEMS:
        out.add("item")
    if scene.cue_in("cause", start - 2, start):
        out.add("caused")
    if scene.cue_in("addition", max(draft.low - 1, 0), start + 1):
        out.add("added")
    if not draft.triggers:
        return out | {"harm_only"}
    first = draft.triggers[0]
    out.add("verbal" if first.row.kind in ("verb", "fixed") else "nominal")
    if first.tag.startswith("present"):
        out.add("present")
    if any(0 < first.first - hit.last <= 5 for hit in scene.cues("carry_out")):
        out.add("conducted")
    if first.prefix.endswith(("ال", "لل")):
        out.add("definite_noun")
        if not first.form.endswith(_SEVERAL):
            out.add("looks_back_at_one")
    if first.tag == "possessed":
        out.add("possessed")
    if len(draft.triggers) > 1:
        out.add("several_words")
    if len({hit.id for hit in scene.acts}) > 4:
        out.add("crowded")
    if draft.low > 0:
        out.add("later_in_sentence")
    if scene.cues("off_topic"):
        out.add("off_topic")
    return out | {f"act_{first.row.id}"} | set(_ways(draft, first.first)) | set(_standing(draft, first))


ITEMS = DASHES | {"•", "*", "·"}
"""Marks that open an item of a list."""
CLOSE = 6
"""Tokens before a word of act within which a word colours how it is told."""


def _ways(draft: Draft, position: int) -> Iterator[str]:
    """Words of courts, stances, intents, memories … close before the act or elsewhere in the sentence."""
    for hit in draft.scene.telling:
        way = str(hit.row.get("way"))
        yield f"{way}_before" if 0 < position - hit.last <= CLOSE else f"{way}_elsewhere"


def _standing(draft: Draft, first: Hit) -> Iterator[str]:
    """Where the word of act stands and what it carries."""
    scene = draft.scene
    if first.first <= 2:
        yield "opens_sentence"
    if first.prefix:
        yield f"carries_{first.prefix[0]}"
    if scene.cue_in("preposition", first.first - 1, first.first):
        yield "behind_preposition"
    if first.row.kind == "noun" and not first.prefix.endswith(("ال", "لل")) and first.first <= 6:
        yield "early_noun"
    yield from (f"day_{mention.sort}" for mention in scene.dates)
    if scene.located:
        yield "places_in_sentence"
    if scene.sentence.tokens[-1].form in ("؟", "?"):
        yield "question"
    yield f"length_{min(len(scene) // 12, 4)}"
