"""How an act is told: by a verb or a noun, as news, as a result, as an aside. The evidence for confidence."""

from __future__ import annotations

from tawthiq.claims.drafts import Draft

_NEAR = ("relative", "cause", "result", "purpose", "habit", "possible", "negation", "total", "whether", "saying",
         "suspected", "pluperfect")  # fmt: skip


def of(draft: Draft) -> set[str]:
    """The marks of a draft."""
    scene, start = draft.scene, draft.start
    out = {name for name in _NEAR if scene.cue_in(name, max(draft.low, start - 4), start + 1)}
    out |= {f"{name}_after" for name in ("result", "by", "against") if scene.cue_in(name, start, min(start + 8, draft.high))}
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
    return out | {f"act_{first.row.id}"}
