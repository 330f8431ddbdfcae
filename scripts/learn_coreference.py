"""Learn which tellings of a report are of one act, from reports annotated by people.

    python scripts/learn_coreference.py EVALUATION GOLD_DIR [GOLD_DIR …] [--leave-out IDS] [--write]

EVALUATION is the folder that holds `score.py`, whose pairing tells which annotated act a telling belongs to. Each
GOLD_DIR holds one annotation a report and stands beside `reports/`; IDS is a file that names reports to leave out, one
a line. Prints precision, recall and F1 over pairs of tellings in a five-fold cross-validation at several thresholds;
`--write` stores the weights learned on all reports in `src/tawthiq/data/concepts/coreference.yml`.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import logistic
from learn_confidence import annotated, options, scoring

from tawthiq.claims import assemble, confidence, coreference, furniture, likeness, merge, relevance
from tawthiq.claims.event import Event
from tawthiq.claims.finish import claims
from tawthiq.reading import day_text, look, published_day
from tawthiq.text import Document

RARE, RIDGE, FOLDS, SEED = 6, 3.0, 5, 3
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)
CERTAIN = 4
"""Likeness from which on the pair of a telling and an annotated act is taken as it is."""
HEAD = (
    "# Weights of what two tellings have in common, learned by scripts/learn_coreference.py; see docs/methodology.md.\n"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings: their report, what was seen of the two, and whether they are of one annotated act."""

    report: str
    seen: frozenset[str]
    one: bool


def tellings(document: Document) -> list[Event]:
    """All tellings that the reader sees in a report, none merged."""
    told: list[Event] = []
    add, conflict = assemble.add, relevance.tells_of_conflict
    assemble.add = lambda _, event: told.append(event)  # type: ignore[assignment]
    relevance.tells_of_conflict = lambda *_: False  # type: ignore[assignment]
    scenes = look(document)
    try:
        assemble.events(scenes, furniture.roles(document.text, scenes), day_text(published_day(document)))
    finally:
        assemble.add, relevance.tells_of_conflict = add, conflict
    return told


def meant(score: ModuleType, document: Document, told: Sequence[Event], gold: Sequence[Any]) -> list[int | None]:
    """The annotated act that each telling is of, None for one that is like no annotated act."""
    records = [claims(document, [event])[0].to_record() for event in told]
    spans = [score.spans(document.text, one["anchor"]) for one in gold]
    like = [[score.likeness(r, one, document.text, at) for one, at in zip(gold, spans, strict=True)] for r in records]
    paired = {
        ours: theirs for ours, theirs in score.pair(records, gold, document.text) if like[ours][theirs] >= CERTAIN
    }
    best = [max(enumerate(row), key=lambda pair: (pair[1], pair[0]), default=(0, 0)) for row in like]
    return [paired.get(k, act if value > 0 else None) for k, (act, value) in enumerate(best)]


def pairs(report: str, told: Sequence[Event], acts: Sequence[int | None]) -> Iterator[Pair]:
    """Every telling of an annotated act against the acts told before it, as a perfect reader would have merged them."""
    known: dict[int, Event] = {}
    for event, act in zip(told, acts, strict=True):
        event.first = event is told[0]
        if act is None:
            continue
        agreeing = [(other, old) for other, old in reversed(known.items()) if coreference.kinds_agree(old, event)]
        for k, (other, old) in enumerate(agreeing):
            yield Pair(report, frozenset(likeness.names(old, event, k == 0)), other == act)
        if act in known:
            merge.merge(known[act], event)
        else:
            known[act] = event


def learn(rows: Sequence[Pair]) -> dict[str, float]:
    """The weights of what was seen."""
    return logistic.fit([(row.seen, row.one) for row in rows], RIDGE, RARE)


def judged(rows: Sequence[Pair]) -> list[tuple[float, bool]]:
    """The probability of every pair by weights that its own report took no part in."""
    reports = sorted({row.report for row in rows})
    random.Random(SEED).shuffle(reports)
    out = []
    for fold in (set(reports[k::FOLDS]) for k in range(FOLDS)):
        weights = learn([row for row in rows if row.report not in fold])
        out += [(_chance(row, weights), row.one) for row in rows if row.report in fold]
    return out


def _chance(row: Pair, weights: Mapping[str, float]) -> float:
    return confidence.probability(dict.fromkeys(row.seen, 1.0), weights)


def main() -> None:
    """Print the figures of the cross-validation; write the weights when told to."""
    given = options(__doc__ or "")
    score = scoring(given.evaluation)
    rows: list[Pair] = []
    for document, gold in annotated(given.gold, given.leave_out):
        told = tellings(document)
        rows += pairs(document.id, told, meant(score, document, told, gold))
    print(f"{len(rows)} pairs of tellings, {sum(row.one for row in rows)} of one act")
    found = judged(rows)
    for threshold in THRESHOLDS:
        kept = [one for chance, one in found if chance >= threshold]
        right, all_of_them = sum(kept), sum(row.one for row in rows)
        print(f"{threshold:.2f}  P {right / max(len(kept), 1):.3f}  R {right / max(all_of_them, 1):.3f}")
    if given.write:
        coreference.FILE.write_text(logistic.written(learn(rows), HEAD), encoding="utf-8")


if __name__ == "__main__":
    main()
