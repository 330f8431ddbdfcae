"""Which type an act has: what its words say, and where they leave it open, what its means and victims say."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

OPEN = frozenset({"strike", "blast", "assault", "target_act", "attack_or_strike", "hit"})
_BY_WEAPON: tuple[tuple[str, frozenset[str]], ...] = (
    ("chemical_weapon", frozenset({"chlorine", "sarin", "gas"})),
    ("suicide_bombing", frozenset({"explosive_belt"})),
    ("ied", frozenset({"ied", "landmine", "car_bomb", "uxo"})),
    ("air_strike", frozenset({"aircraft", "drone", "barrel_bomb"})),
    ("shelling", frozenset({"artillery", "rocket", "missile", "mortar", "tank", "cluster_munition", "incendiary",
                            "phosphorus", "warship"})),
    ("grenade", frozenset({"grenade"})),
    ("attack", frozenset({"small_arms", "sniper", "knife"})),
)  # fmt: skip
_OVERRULES = ("chemical_weapon", "suicide_bombing")


def resolve(types: Sequence[str], weapons: Collection[str], armed_target: bool, civilian_harm: bool) -> str | None:
    """The type of an act.

    Args:
        types: types of its words of act in order, open ones too.
        weapons: the means named with it.
        armed_target: those who received it bear arms.
        civilian_harm: civilians were harmed.

    Returns:
        An event type, or None where the words hold no act of their own.
    """
    for kind in _OVERRULES:
        if kind in types:
            return kind
    by_weapon = next((kind for kind, codes in _BY_WEAPON if codes & set(weapons)), None)
    concrete = [kind for kind in types if kind not in OPEN]
    if concrete:
        strong = [kind for kind in concrete if kind not in ("destruction", "deaths")]
        if strong or by_weapon not in ("air_strike", "shelling") or concrete[0] != "destruction":
            return (strong or concrete)[0]
        return by_weapon
    return _open(types, by_weapon, armed_target, civilian_harm)


def _open(types: Sequence[str], by_weapon: str | None, armed_target: bool, civilian_harm: bool) -> str | None:
    first = next((kind for kind in types if kind != "hit"), None)
    if first is None:
        return None
    if first == "assault":
        if by_weapon in ("shelling", "air_strike", "ied", "suicide_bombing", "grenade", "chemical_weapon"):
            return by_weapon
        return "attack" if civilian_harm and not armed_target else "armed_clash"
    if first == "blast":
        return by_weapon if by_weapon in ("ied", "suicide_bombing", "grenade") else ("ied" if by_weapon else "deaths")
    if first == "attack_or_strike":
        return by_weapon or "attack"
    return by_weapon or "shelling"


_OF_HARM = {"detained": "arrest", "abducted": "abduction", "displaced": "displacement", "returned": "return"}


def of_harm(harms: Iterable[str]) -> str:
    """The type of harm that no word of act explains: custody and flight are acts themselves, death and wounds not."""
    kinds = {_OF_HARM.get(harm, "deaths") for harm in harms}
    return kinds.pop() if len(kinds) == 1 else "deaths"
