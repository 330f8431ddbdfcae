"""Words that look back at a place named before ("في المدينة", "على القرية ذاتها", "في البلاد")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawthiq.gazetteer.mention import PlaceMention
from tawthiq.language import Hit
from tawthiq.mentions.place_words import Words, definite, has_article

_CLITIC_ROLES = {"ب": "in", "ل": "of"}
_GOING_ON = frozenset({"actors", "speakers", "dates", "acts", "speech", "weapons"})
"""What may follow with an article without belonging to the word."""
_ROLES = ("in", "on", "to", "from")


def back(words: Words, named: Sequence[PlaceMention]) -> Iterator[PlaceMention]:
    """The definite class words of a sentence that stand alone, in order.

    Args:
        words: the words of the sentence.
        named: the places that the sentence names.
    """
    taken = {position for one in named for position in range(one.reach[0], one.reach[1] + 1)}
    for hit in words.cues:
        if hit.row.get("back") is not None and definite(hit) and hit.first not in taken and _alone(words, hit):
            yield _mention(words, hit)


def _alone(words: Words, hit: Hit) -> bool:
    """No adjective follows that makes another thing of it (المدينة الصناعية); "the same" and "besieged" do not."""
    behind = words.after(hit.last)
    if not words.is_word(behind) or not has_article(words.form(behind)):
        return True
    if any(one.row.domain in _GOING_ON for one in words.held(behind)):
        return True
    return words.opening(behind, "quality", "link") is not None


def _mention(words: Words, hit: Hit) -> PlaceMention:
    clitic = hit.prefix.lstrip("وف")[:1]
    before = words.closing(words.before(hit.first), *_ROLES)
    said = None if before is None else str(before.row.get("sort"))
    return PlaceMention(
        first=hit.first,
        last=hit.last,
        start=hit.start,
        end=hit.end,
        rule="place.back",
        name=words.written(hit.first, hit.last),
        kind=str(hit.row.get("level")),
        cue=hit.id,
        role=_CLITIC_ROLES.get(clitic, said),
        reach=(hit.first, hit.last),
        back=True,
        ranks=_ranks(hit),
    )


def _ranks(hit: Hit) -> tuple[int, int] | None:
    """The smallest and the largest rank of what the word stands for."""
    low_high = hit.row.get("back")
    return (int(low_high[0]), int(low_high[1])) if low_high else None
