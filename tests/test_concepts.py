"""The tables of concepts: they are complete, every lexicon id is one of them, and wrong files are refused."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from tawthiq import concepts
from tawthiq.errors import DataError
from tawthiq.language import SHIELD, load

TOOLS: Final = frozenset({"member", "passive", "make"})
TYPES: Final = [
    "air_strike", "shelling", "ied", "suicide_bombing", "grenade", "chemical_weapon",
    "armed_clash", "attack", "sexual_violence", "abduction", "arrest",
    "territory_gain", "withdrawal", "deployment", "destruction", "displacement", "return",
    "protest", "riot", "agreement", "statement", "deaths",
]  # fmt: skip
ACLED: Final = {
    "Battles": {"Government regains territory", "Non-state actor overtakes territory", "Armed clash"},
    "Protests": {"Excessive force against protesters", "Protest with intervention", "Peaceful protest"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Explosions/Remote violence": {
        "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Strategic developments": {
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory",
        "Other",
    },
}  # fmt: skip


@pytest.mark.parametrize("name", concepts.KEYS)
def test_every_table_has_rows_with_labels_in_both_languages(name: str) -> None:
    table = concepts.table(name)
    assert table
    for concept in table.values():
        assert concept.label("en").isascii() or "é" in concept.label("en")
        assert concept.label("ar") != concept.id


def test_all_event_types_are_there() -> None:
    assert list(concepts.types()) == TYPES


def test_types_carry_codes_that_the_other_schemes_have() -> None:
    for concept in concepts.types().values():
        acled = concept.get("acled")
        assert acled is None or acled["sub_event_type"] in ACLED[acled["event_type"]]


def test_an_air_strike_in_three_schemes() -> None:
    strike = concepts.types()["air_strike"]
    assert strike.label() == "Air strike"
    assert strike.label("ar") == "غارة جوية"
    assert strike.get("acled")["sub_event_type"] == "Air/drone strike"
    assert strike.get("plover") == {"category": "ASSAULT", "mode": "aerial"}


@pytest.mark.parametrize("domain", ["weapons", "actors", "sites", "targets"])
def test_every_lexicon_id_is_a_concept(domain: str) -> None:
    ids = {row.id for row in load("ar").domain(domain) if row.get("role") not in TOOLS}
    assert ids - {SHIELD} <= set(concepts.table(domain))


def test_the_attributes_of_the_lexicon_are_concepts() -> None:
    known = load("ar")
    actors = set(concepts.actors())
    for row in known.domain("actors"):
        assert set(row.get("among") or ()) <= actors
        assert row.get("later") is None or row.get("later")["id"] in actors
    for row in known.domain("speakers"):
        assert row.id == SHIELD or row.get("speaker") in concepts.speakers()
        assert row.get("party") is None or row.get("party") in actors
    for row in known.domain("weapons"):
        assert row.get("implies") is None or row.get("implies") in concepts.types()


def test_a_protected_site_says_so_in_the_lexicon_too() -> None:
    for row in load("ar").domain("sites"):
        if row.id != SHIELD:
            assert bool(row.get("civilian")) == bool(concepts.sites()[row.id].get("civilian")), row.key


@pytest.mark.parametrize(
    ("actor", "country", "code"),
    [("turkey", "TR", 1), ("turkey", "SY", 8), ("sdf", "SY", 2), ("civilians", "SY", 7), ("unknown", "SY", None),
     ("un", "SY", 8), ("russia", None, 1), ("other:Nobody", "SY", None)],
)  # fmt: skip
def test_the_acled_code_of_an_actor_depends_on_where_it_acts(actor: str, country: str | None, code: int | None) -> None:
    assert concepts.inter(actor, country) == code


def test_a_code_without_a_name_in_a_language_is_shown_itself() -> None:
    assert concepts.harms()["killed"].label("fr") == "killed"


def test_short_tables_have_names() -> None:
    assert set(concepts.groups()) == {"civilian", "combatant", "unspecified"}
    assert "journalists" in concepts.who()
    assert concepts.targets()["convoy"].get("group") == "combatant"
    assert len(concepts.weapons()) == 26


def _file(folder: Path, *rows: str, name: str = "harms") -> Path:
    path = folder / "harms.yml"
    path.write_text("\n".join([f"concepts: {name}", "rows:", *rows]) + "\n", encoding="utf-8")
    return path


GOOD = "- {id: killed, ar: قتلى, en: Killed}"


def test_a_good_file_is_read(tmp_path: Path) -> None:
    assert concepts.read_table(_file(tmp_path, GOOD))["killed"].label() == "Killed"


@pytest.mark.parametrize(
    ("row", "message"),
    [(GOOD.replace("en:", "fr:"), "missing keys"), (GOOD.replace("{", "{colour: red, "), "unknown keys"),
     (GOOD.replace("Killed", "' Killed'"), "stray white space"), (GOOD.replace("id: killed", "id: 7"), "no text")],
)  # fmt: skip
def test_a_wrong_row_is_refused(row: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=message):
        concepts.read_table(_file(tmp_path, row))


def test_a_doubled_id_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="doubled"):
        concepts.read_table(_file(tmp_path, GOOD, GOOD))


def test_an_unknown_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="none of"):
        concepts.read_table(_file(tmp_path, GOOD, name="harm"))
    with pytest.raises(DataError, match="no such table"):
        concepts.table("harm")
