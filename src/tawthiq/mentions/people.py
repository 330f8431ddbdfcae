"""People counted in the text: a figure and the noun that it counts, or a noun that stands for a figure.

"خمسة مدنيين" is 5 civilians, "طفلان" is 2 children, "قتلى" is 2 or more killed, "33 من ميليشيات الحوثي" is 33
combatants of a side. What happened to them is read elsewhere (`tawthiq.claims.tolls`), unless the noun itself says so.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from tawthiq.language import Hit
from tawthiq.mentions.numbers import Quantity
from tawthiq.text import ARTICLES, Sentence

COUNTED = frozenset({"exact", "at_least", "more_than", "at_most", "less_than", "about", "range", "vague", "one_of"})
_PLURAL = {"singular": (1, 1), "dual": (2, 2), "plural": (2, None)}
_HOLDERS = frozenset({"acts", "weapons", "targets", "sites", "speakers"})
_THINGS = frozenset({"weapons", "sites"})
BEHIND = "behind_harm"
"""Role of words for people that count only right behind a word of harm or a figure."""
_VAGUE = frozenset({"person", "family"})
_OWNERS = ("ه", "ها", "هم", "هما", "هن")
_POSSESSED = ("هم", "هما", "هن")
_RANK = {"unspecified": 0, "same": 0, "civilian": 1, "combatant": 1}


@dataclass(frozen=True, slots=True)
class Group:
    """A group of people with its figure.

    Attributes:
        first, last: token positions in the sentence, inclusive.
        start, end: code points into the text.
        rule: name of the rule that read it.
        min, max: inclusive bounds; None when open.
        group: civilian, combatant, unspecified, or same (others of the kind named before).
        who: part of the population, None for people at large.
        harm: what the noun itself says happened to them, None when it says nothing.
        definite: the noun is definite without a figure: people spoken of before.
        counted: a figure was given.
        lone: a figure without a noun.
        noun: id of the noun.
        possessed: they are somebody's ("his guards").
    """

    first: int
    last: int
    start: int
    end: int
    rule: str
    min: int | None
    max: int | None
    group: str
    who: str | None = None
    harm: str | None = None
    definite: bool = False
    counted: bool = False
    lone: bool = False
    noun: str = ""
    possessed: bool = False


def find(sentence: Sentence, hits: Sequence[Hit], quantities: Sequence[Quantity]) -> tuple[Group, ...]:
    """The groups of people of a sentence, in order.

    Args:
        sentence: where to look.
        hits: its lexicon rows.
        quantities: its figures.
    """
    people = [hit for hit in hits if hit.row.domain == "people"]
    if not people and not quantities:
        return ()
    ends = {hit.last for hit in people}
    things = {hit.last for hit in hits if hit.row.domain in _THINGS and hit.row.kind == "noun"}
    describing = {hit.first for hit in people if _adjective(sentence, hit, ends, things)}
    nouns = [hit for hit in people if not _describes(hit, describing) and not _within_another(hit, hits)]
    harmed = {hit.last + 1 for hit in hits if hit.row.domain == "harms"}
    nouns = [
        hit
        for hit in nouns
        if hit.row.get("role") != BEHIND or _told_of(hit, harmed | {k + 1 for k in ends}, quantities)
    ]
    floors = {hit.first for hit in hits if hit.row.domain == "numbers" and hit.id == "at_least"}
    taken: set[int] = set()
    links = {k for hit in hits if hit.row.get("cue") == "belongs" for k in range(hit.first, hit.last + 1)}
    links |= {hit.first for hit in hits if hit.row.get("cue") == "coordinates" and hit.form.startswith("من ")}
    groups = [_counted(sentence, hit, quantities, links, taken) for hit in _one_per_token(nouns)]
    kin = {hit.last for hit in nouns if hit.row.id == "family"}
    lone = [_lone(sentence, quantity, taken, kin) for quantity in quantities if quantity.sort in COUNTED]
    found = sorted((g for g in (*groups, *lone) if g is not None), key=lambda g: (g.first, g.last))
    return tuple(_at_least(group, floors) for group in _joined(sentence, found, links))


def _told_of(noun: Hit, harmed: Set[int], quantities: Sequence[Quantity]) -> bool:
    """A word that is mostly an adjective or a number ("سعودي", "ثالث") is one behind a word of harm or a figure."""
    if noun.first in harmed:
        return True
    return not noun.prefix.endswith("ال") and any(quantity.last == noun.first - 1 for quantity in quantities)


def _at_least(group: Group, floors: Set[int]) -> Group:
    """ "قتيل على الأقل": one or more, though no figure says so."""
    if group.counted or group.last + 1 not in floors:
        return group
    return replace(group, max=None)


def _within_another(noun: Hit, hits: Sequence[Hit]) -> bool:
    """The noun is a part of a longer word of act, weapon, target or site ("هجوم مسلح"), and is no body or case."""
    if noun.row.id in ("body", "case"):
        return False
    return any(
        hit.row.domain in _HOLDERS
        and (hit.first < noun.first or (hit.first == noun.first and hit.row.domain != "speakers"))
        and noun.last <= hit.last
        and hit.last - hit.first > noun.last - noun.first
        for hit in hits
    )


def _adjective(sentence: Sentence, noun: Hit, ends: Set[int], things: Set[int]) -> bool:
    """ "الدفاع المدني", "لغم حوثي": what looks like a person describes the noun before it."""
    if "ك" in noun.prefix:
        return True
    if noun.row.get("number") != "singular" or noun.first != noun.last or noun.first == 0 or noun.first - 1 in ends:
        return False
    if not noun.prefix and not noun.tag and noun.first - 1 in things:
        return True
    before = sentence.tokens[noun.first - 1]
    return noun.prefix == "ال" and before.kind == "word" and before.form.startswith(ARTICLES) and len(before.form) > 4


def _describes(noun: Hit, describing: Set[int]) -> bool:
    """The word is an adjective there; its other reading, a plural that lost its last letter, is none either."""
    alike = noun.row.get("number") == "singular" or noun.tag == "construct" or "ك" in noun.prefix
    return noun.first in describing and alike


def _fitness(hit: Hit) -> tuple[int, bool, int]:
    """Longer first, then as written rather than with a suffix, then the one that says more."""
    return hit.last - hit.first, hit.tag != "possessed", _RANK[hit.row.get("group")]


def _one_per_token(nouns: list[Hit]) -> list[Hit]:
    """One reading for each noun: the first of equal length (data order) wins."""
    best: dict[int, Hit] = {}
    for hit in nouns:
        known = best.get(hit.last)
        if known is None or _fitness(hit) > _fitness(known):
            best[hit.last] = hit
    return [best[last] for last in sorted(best)]


def _counted(
    sentence: Sentence, hit: Hit, quantities: Sequence[Quantity], links: Set[int], taken: set[int]
) -> Group | None:
    row = hit.row
    ordinal = row.get("role") == BEHIND and any(q.first == hit.first for q in quantities)
    quantity = None if ordinal else _figure(sentence, hit, quantities, links)
    owned = hit.tag == "possessed" or (row.kind == "name" and hit.form.strip().endswith(_OWNERS))
    if quantity is None:
        low, high = _PLURAL[row.get("number", "plural")]
        if row.get("role") == "counted":
            return None
        definite = hit.prefix.endswith(("ال", "لل")) or hit.tag == "definite" or (owned and row.id == "body")
        return Group(hit.first, hit.last, hit.start, hit.end, "people_noun", low, high, row.get("group"),
                     row.get("who"), row.get("harm"), definite, noun=row.id, possessed=owned)  # fmt: skip
    if quantity.sort not in COUNTED or (row.get("role") == "counted" and hit.tag == "possessed"):
        return None
    taken.add(quantity.first)
    first, last = min(quantity.first, hit.first), max(quantity.last, hit.last)
    return Group(first, last, min(quantity.start, hit.start), max(quantity.end, hit.end), f"counted_{quantity.sort}",
                 quantity.min, quantity.max, row.get("group"), row.get("who"), row.get("harm"),
                 counted=True, noun=row.id, possessed=owned)  # fmt: skip


def _figure(sentence: Sentence, hit: Hit, quantities: Sequence[Quantity], links: Set[int]) -> Quantity | None:
    """The figure that counts a noun: right before it, one "of" between, or a small one right after."""
    for quantity in quantities:
        between = [k for k in range(quantity.last + 1, hit.first) if sentence.tokens[k].kind != "quote"]
        if (
            quantity.last < hit.first
            and not hit.prefix.startswith("و")
            and (not between or (len(between) == 1 and between[0] in links))
        ):
            return quantity
        small = quantity.sort == "exact" and (quantity.max or 9) <= 2
        known = hit.tag == "possessed" or hit.prefix.endswith("ال")
        article = sentence.tokens[hit.last + 1].form == "ال" if hit.last + 1 < len(sentence.tokens) else False
        behind = quantity.first == hit.last + 1 + article and (quantity.definite or article)
        if behind and known and quantity.sort == "exact":
            return quantity
        after = small and (quantity.first == hit.last + 1 or (quantity.max == 2 and _dual(sentence, hit, quantity)))
        one_or_two = hit.row.get("number") != "plural" or (quantity.max == 2 and hit.form.strip().endswith("ين"))
        if after and one_or_two and hit.row.id != "family":
            return quantity
        if quantity.first <= hit.first and hit.last <= quantity.last:
            return quantity
    return None


def _dual(sentence: Sentence, hit: Hit, quantity: Quantity) -> bool:
    """ "جنديين عراقيين اثنين": only adjectives in the same number stand before the two."""
    between = sentence.tokens[hit.last + 1 : quantity.first]
    return 0 < len(between) <= 2 and all(token.form.endswith(("ين", "ان")) for token in between)


def _lone(sentence: Sentence, quantity: Quantity, taken: set[int], kin: Set[int]) -> Group | None:
    """A figure without a noun; "the twenty", "one of the camps" and "one family" count nobody."""
    if quantity.first in taken or (quantity.definite and quantity.sort == "exact") or quantity.first - 1 in kin:
        return None
    if quantity.sort == "one_of" and not sentence.tokens[quantity.last].form.endswith(_POSSESSED):
        return None
    return Group(quantity.first, quantity.last, quantity.start, quantity.end, f"lone_{quantity.sort}",
                 quantity.min, quantity.max, "unspecified", counted=True, lone=True)  # fmt: skip


def _joined(sentence: Sentence, groups: list[Group], links: Set[int]) -> list[Group]:
    """Neighbouring nouns for the same people become one group ("شاب مدني", "3 مدنيين من عائلة واحدة")."""
    out: list[Group] = []
    for group in groups:
        if out and _same_people(sentence, out[-1], group, links):
            out[-1] = _merge(out[-1], group)
        else:
            out.append(group)
    return out


def _same_people(sentence: Sentence, left: Group, right: Group, links: Set[int]) -> bool:
    between = sentence.tokens[left.last + 1 : right.first]
    gap = len([token for token in between if token.form != "#"])
    if right.first <= left.last:
        return True
    linked = gap <= 3 and all(position in links for position in range(left.last + 1, right.first))
    if "family" in (left.noun, right.noun) and gap and linked and right.noun != "natives":
        return left.counted if right.noun == "family" else right.counted and right.noun == "person"
    if left.noun == "body" and not left.counted and gap == 0:
        return True
    if left.noun == right.noun == "fighter" and gap == 0 and left.max == 1 and not right.counted:
        return not sentence.tokens[right.first].form.startswith("و")
    if right.counted and not left.lone:
        return gap == 0 and right.lone and (right.min or 9) <= 2
    if gap == 0:
        if not left.counted and not right.counted and (left.max, left.definite) != (right.max, right.definite):
            return left.noun in ("body", "family") or right.noun == "others"
        return not sentence.tokens[right.first].form.startswith("و")
    described = gap > 0 and not right.counted and sentence.tokens[left.last + 1].form == "من"
    return linked and (described or left.harm is not None or left.lone or left.noun in _VAGUE)


def _merge(left: Group, right: Group) -> Group:
    figure = left if left.counted or not right.counted else right
    specific = max((left, right), key=lambda g: (g.who is not None, _RANK[g.group]))
    specific = (
        left if (right.noun == "natives" and left.noun) or (left.noun == "family" and not left.counted) else specific
    )
    return replace(
        figure,
        first=min(left.first, right.first),
        last=max(left.last, right.last),
        start=min(left.start, right.start),
        end=max(left.end, right.end),
        group=specific.group,
        who=specific.who,
        harm=left.harm or right.harm,
        definite=(left.definite or (left.noun == "body" and left.max != 1 and right.definite)) and not figure.counted,
        lone=left.lone and right.lone,
        noun=left.noun if left.noun == "victim" or (left.noun == "body" and not left.counted) else specific.noun,
        possessed=left.possessed or right.possessed,
    )
