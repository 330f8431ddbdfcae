"""The corpus: invented sentences and reports with what a right reading says of them.

A claim is compared field by field, and only the fields that the corpus gives. What is not yet read rightly is listed in
known_gaps.yml; a gap that closes fails until it is taken off the list (`scripts/known_gaps.py --shrink`), so the list
only shrinks. An invented toll is never a known gap.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tawthiq import concepts
from tawthiq.text import fold

reading = pytest.importorskip("tawthiq.reading", exc_type=ModuleNotFoundError)

CORPUS = Path(__file__).parent / "corpus" / "ar"
Record = Mapping[str, Any]


@dataclass(frozen=True)
class Case:
    """A text and the claims that a right reading makes of it; `more` allows others besides."""

    id: str
    text: str
    published: str | None
    claims: tuple[Record, ...]
    more: bool = False


def load(name: str) -> Any:
    return yaml.load((CORPUS / name).read_text(encoding="utf-8"), Loader=_Loader)


class _Loader(yaml.SafeLoader):
    """Days stay text."""


_Loader.yaml_implicit_resolvers = {
    first: [row for row in rows if row[0] != "tag:yaml.org,2002:timestamp"]
    for first, rows in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def sentences(room: str, name: str) -> Iterator[Case]:
    data = load(name)
    for row in data["sentences"]:
        day = row.get("published", data.get("published"))
        case = f"{room}/{row['id']}"
        yield Case(case, row["text"], day, tuple(row.get("claims", ())), row.get("more", False))


def reports() -> Iterator[Case]:
    for path in sorted((CORPUS / "reports").glob("*.yml")):
        row = load(f"reports/{path.name}")
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        yield Case(f"reports/{path.stem}", text, row["published"], tuple(row["claims"]), row.get("more", False))


def told() -> Iterator[Case]:
    for path in sorted((CORPUS / "sentences").glob("*.yml")):
        yield from sentences("sentences", f"sentences/{path.name}")


SAYING = [*told(), *reports()]
NOTHING = list(sentences("none", "none.yml"))
GAPS: frozenset[str] = frozenset(load("known_gaps.yml") or ())


def params(cases: Sequence[Case]) -> list[Any]:
    gap = pytest.mark.xfail(reason="known gap", strict=True)
    return [pytest.param(case, id=case.id, marks=[gap] if case.id in GAPS else []) for case in cases]


@cache
def claims_of(text: str, published: str | None) -> list[Record]:
    return [claim.to_record() for claim in reading.read(text, published=published).claims]


def is_read(case: Case) -> bool:
    """The claims are those that are expected, and as many."""
    claims = claims_of(case.text, case.published)
    return (case.more or len(claims) == len(case.claims)) and paired(case.claims, claims)


@pytest.mark.parametrize("case", params([*SAYING, *NOTHING]))
def test_a_text_is_read_rightly(case: Case) -> None:
    assert is_read(case), brief(claims_of(case.text, case.published))


@pytest.mark.parametrize("case", NOTHING, ids=lambda case: case.id)
def test_no_toll_is_invented(case: Case) -> None:
    assert not [row for claim in claims_of(case.text, case.published) for row in claim["casualties"]]


@pytest.mark.parametrize("case", [*SAYING, *NOTHING], ids=lambda case: case.id)
def test_words_are_quoted_exactly(case: Case) -> None:
    for claim in claims_of(case.text, case.published):
        for row in (claim["anchor"], *claim["casualties"]):
            assert case.text[row["start"] : row["end"]] == row["quote"]


def test_corpus_is_large_enough_and_every_id_is_its_own() -> None:
    ids = [case.id for case in (*SAYING, *NOTHING)]
    assert len(ids) == len(set(ids))
    assert len([case for case in SAYING if case.id.startswith("sentences/")]) >= 150
    assert len([case for case in SAYING if case.id.startswith("reports/")]) >= 25
    assert len(NOTHING) >= 100


@pytest.mark.parametrize("field", ["type", "scope", "status", "weapons", "harm", "group", "who"])
def test_every_code_is_covered(field: str) -> None:
    assert not CODES[field] - set(expected_codes(field))


def expected_codes(field: str) -> Iterator[str]:
    """All codes of a field that the corpus expects somewhere."""
    column = {"harm": 0, "group": 1, "who": 2}.get(field)
    for claim in (claim for case in SAYING for claim in case.claims):
        if column is not None:
            yield from (row[column] for row in claim.get("casualties", ()))
        elif field == "weapons":
            yield from claim.get("weapons", ())
        elif field in claim:
            yield claim[field]


def test_known_gaps_name_cases() -> None:
    assert not GAPS - {case.id for case in (*SAYING, *NOTHING)}


def test_every_expected_field_is_one_that_is_compared() -> None:
    assert {field for case in SAYING for claim in case.claims for field in claim} == set(FIELDS)


def paired(expected: Sequence[Record], claims: Sequence[Record]) -> bool:
    """Every expected claim has a claim of its own that it holds for."""
    if not expected:
        return True
    first, rest = expected[0], expected[1:]
    return any(
        paired(rest, [*claims[:place], *claims[place + 1 :]])
        for place, claim in enumerate(claims)
        if holds(first, claim)
    )


def holds(expected: Record, claim: Record) -> bool:
    return all(FIELDS[field](claim.get(field), value) for field, value in expected.items())


def same_days(date: Record | None, days: str | Sequence[str] | None) -> bool:
    if days is None:
        return date is None or date["start"] is None
    start, end = (days, days) if isinstance(days, str) else days
    return date is not None and (date["start"], date["end"]) == (start, end)


def same_words(left: str, right: str) -> bool:
    ours, theirs = _bare(left), _bare(right)
    return bool(ours) and bool(theirs) and (ours <= theirs or theirs <= ours)


def _bare(words: str) -> set[str]:
    return {word.removeprefix("ال") for word in fold(words).replace("_", " ").split()}


def same_place(place: Record | None, name: str) -> bool:
    return place is not None and same_words(place["name"], name)


def same_speakers(rows: Sequence[Record], names: Sequence[str]) -> bool:
    return len(rows) == len(names) and all(same_words(row["name"], name) for row, name in zip(rows, names, strict=True))


def same_tolls(rows: Sequence[Record], tolls: Sequence[Sequence[Any]]) -> bool:
    ours = [tuple(row[field] for field in ("harm", "group", "who", "min", "max")) for row in rows]
    return sorted(ours, key=repr) == sorted(map(tuple, tolls), key=repr)


def same_ids(rows: Sequence[Record], ids: Sequence[str]) -> bool:
    return {row["id"] for row in rows} == set(ids)


CODES: Mapping[str, set[str]] = {
    "type": set(concepts.types()),
    "scope": {"event", "total"},
    "status": {"asserted", "denied", "threatened", "possible"},
    "weapons": set(concepts.weapons()) - {"other"},
    "harm": set(concepts.harms()),
    "group": set(concepts.groups()),
    "who": set(concepts.who()),
}
FIELDS: Mapping[str, Callable[[Any, Any], bool]] = {
    "type": lambda ours, theirs: bool(ours == theirs),
    "scope": lambda ours, theirs: bool(ours == theirs),
    "status": lambda ours, theirs: bool(ours == theirs),
    "date": same_days,
    "place": same_place,
    "actors": same_ids,
    "targets": same_ids,
    "weapons": same_ids,
    "casualties": same_tolls,
    "speakers": same_speakers,
    "same_as": lambda ours, theirs: ours is not None,
}


def brief(claims: Sequence[Record]) -> str:
    """The claims as the corpus would write them, for the message of a failure."""
    return "\n".join(
        f"{row['type']} {row['scope']} {row['status']} {row['date'] and (row['date']['start'], row['date']['end'])} "
        f"{row['place'] and row['place']['name']} by {[x['id'] for x in row['actors']]} "
        f"to {[x['id'] for x in row['targets']]} with {[x['id'] for x in row['weapons']]} "
        f"{[(c['harm'], c['group'], c['who'], c['min'], c['max']) for c in row['casualties']]} "
        f"says {[x['name'] for x in row['speakers']]} “{row['anchor']['quote']}”"
        for row in claims
    )
