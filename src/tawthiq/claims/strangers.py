"""Names that no row holds: a person, a title or a body named where somebody speaks, by what stands around it."""

from __future__ import annotations

from tawthiq.claims.heads import COMMAS, PEOPLE, Heads

AHEAD = 16
"""Tokens behind a name within which what is said may begin, when asides stand between."""
LONG = 10
"""Tokens that such a name may have."""


def subject(heads: Heads, low: int, high: int, pointing: bool) -> range | None:
    """The unknown name from `low` to `high` when it speaks there.

    Args:
        heads: the sentence.
        low: where it begins, right behind the verb of speech or the word of according.
        high: where the noun phrase that begins there ends.
        pointing: what is said stands before ("as … said", "according to …"), and need not follow.
    """
    if not _may_head(heads, low) or high - low > LONG:
        return None
    plain = _plain(heads, low)
    if plain > low and heads.familiar(low, plain):
        return range(low, plain)
    if pointing:
        return range(low, high)
    direct = heads.scene.form(high) == ":" or heads.scene.covered("saying", high) or heads.kind(high) == "quote"
    return range(low, high) if direct or _aside(heads, high) or _later(heads, low, high) else None


def _may_head(heads: Heads, low: int) -> bool:
    """A word that may begin a name: no noun of what is told, no word with a preposition."""
    scene, form = heads.scene, heads.scene.form(low)
    if heads.kind(low) != "word" or low in heads.stops or heads.kind(low - 1) == "quote":
        return False
    if (
        form.startswith(("بال", "لل", "كال", "و"))
        or scene.covered("speaker_object", low)
        or scene.covered("unspoken", low)
    ):
        return False
    told = (*scene.acts, *scene.harms)
    return len(form) > 2 and not any(hit.first <= low <= hit.last for hit in told)


def _plain(heads: Heads, low: int) -> int:
    high = low
    while high < low + 5 and heads.plain(high):
        high += 1
    return high


def _aside(heads: Heads, at: int) -> bool:
    """An aside about who says it follows: "who", "and he is", a role."""
    aside = at + (heads.scene.form(at) in COMMAS)
    return heads.scene.covered("speaker_aside", aside) or (aside > at and aside in heads.rows)


def _later(heads: Heads, low: int, at: int) -> bool:
    """What is said follows farther off, behind words of where and when it was said."""
    scene = heads.scene
    ended = scene.form(at) in (*COMMAS, "(", "-", "–") or at in heads.stops or heads.speaks(at) in PEOPLE
    if not ended or _verbal(scene.form(low)):
        return False
    near = range(at + 1, min(at + AHEAD, len(scene)))
    return any(scene.covered("saying", k) or scene.form(k) == ":" for k in near)


def _verbal(form: str) -> bool:
    """The shape of a verbal noun (تفعيل, إفعال, افتعال, استفعال): rather what is told than who tells it."""
    if len(form) == 5 and form[0] == "ت" and form[3] == "ي":
        return True
    return len(form) >= 5 and form[0] == "ا" and form[-2] == "ا" and not form.startswith("ال")
