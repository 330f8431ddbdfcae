"""Learn who did the acts that name nobody, from reports annotated by people.

    python scripts/learn_heirs.py EVALUATION GOLD_DIR [GOLD_DIR …] [--without IDS] [--write]

EVALUATION is the folder that holds `score.py`, whose pairing tells which acts the annotators entered too. Each GOLD_DIR
holds one annotation a report and stands beside `reports/`; the reports named in the file IDS, one a line, are left out.
Prints how many parties are right, wrong and missed in a five-fold cross-validation at several thresholds; `--write`
stores the weights learned on all reports in `src/tawthiq/data/concepts/heirs.yml`.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from learn_confidence import scoring

from tawthiq.claims import heirs, inherit
from tawthiq.claims.confidence import probability
from tawthiq.claims.event import Event
from tawthiq.claims.model import Named
from tawthiq.reading import read_document
from tawthiq.text import Document

RARE, RIDGE, STEPS, RATE, FOLDS, SEED = 5, 3.0, 400, 2.0, 5, 3
THRESHOLDS = (0.25, 0.3, 0.35, 0.4, 0.45, 0.5)
HEAD = "# Weights of who did an act that names nobody, learned by scripts/learn_heirs.py; see docs/methodology.md.\n"
Seen = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Act:
    """An act that names nobody: its report, its candidates with what was seen of each, and who the annotators say."""

    report: str
    candidates: Sequence[tuple[Seen, frozenset[str]]]
    doers: frozenset[str]


class Watch:
    """Stands in for the choice while a report is read, and notes what there was to choose from."""

    def __init__(self) -> None:
        self.noted: list[tuple[Event, list[tuple[Seen, frozenset[str]]]]] = []

    def choose(self, event: Event, before: Sequence[Event], after: Sequence[Event]) -> dict[str, Named]:
        """Note the candidates of an act; none is chosen."""
        found = [
            (seen, frozenset(slug.lower() for slug in one.parties)) for seen, one in heirs.weighed(event, before, after)
        ]
        self.noted.append((event, found))
        return {}


def read(evaluation: Path, folders: Sequence[Path], without: frozenset[str]) -> list[Act]:
    """The acts that name nobody and that the annotators entered too."""
    score = scoring(evaluation)
    acts = []
    for path in sorted((path for one in folders for path in one.glob("*.json")), key=lambda path: path.stem):
        if path.stem in without:
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))["events"]
        report = json.loads((path.parent.parent / "reports" / path.name).read_text(encoding="utf-8"))
        watch = Watch()
        inherit.heirs.choose = watch.choose  # type: ignore[attr-defined]
        document = Document(report["text"], path.stem, "0", title=report["title"], published=report["published"])
        told = read_document(document).to_record()["claims"]
        paired = {told[ours]["anchor"]["start"]: gold[theirs] for ours, theirs in score.pair(told, gold, document.text)}
        acts += [
            Act(path.stem, found, frozenset(score.ids(paired[event.start].get("actors"))))
            for event, found in watch.noted
            if event.start in paired
        ]
    return acts


def learn(acts: Sequence[Act]) -> dict[str, float]:
    """Weights of a logistic regression with a ridge penalty, by gradient descent; rare features are left out."""
    rows = [(seen, float(parties <= act.doers)) for act in acts for seen, parties in act.candidates]
    counts = Counter(name for seen, _ in rows for name in seen)
    weights = {name: 0.0 for name, count in counts.items() if count >= RARE} | {"bias": 0.0}
    for _ in range(STEPS):
        slope: dict[str, float] = defaultdict(float)
        for seen, right in rows:
            error = probability(seen, weights) - right
            slope["bias"] += error
            for name in seen:
                slope[name] += error
        for name in weights:
            penalty = 0.0 if name == "bias" else RIDGE * weights[name]
            weights[name] -= RATE * (slope[name] + penalty) / len(rows)
    return weights


def judged(acts: Sequence[Act]) -> list[tuple[float, frozenset[str], frozenset[str]]]:
    """Of every act the likeliest candidate's probability by weights that its report took no part in, and who did it."""
    names = sorted({act.report for act in acts})
    random.Random(SEED).shuffle(names)
    out = []
    for fold in (set(names[k::FOLDS]) for k in range(FOLDS)):
        weights = learn([act for act in acts if act.report not in fold])
        for act in (act for act in acts if act.report in fold):
            scored = [(probability(seen, weights), parties) for seen, parties in act.candidates]
            chance, parties = max(scored, key=lambda pair: pair[0], default=(0.0, frozenset[str]()))
            out.append((chance, parties, act.doers))
    return out


def figures(found: Sequence[tuple[float, frozenset[str], frozenset[str]]]) -> Iterator[str]:
    """Parties right, wrong and missed at each threshold, a line each."""
    for threshold in THRESHOLDS:
        pairs = [(parties if chance >= threshold else frozenset[str](), doers) for chance, parties, doers in found]
        right = sum(len(parties & doers) for parties, doers in pairs)
        wrong, missed = (sum(len(pair[k] - pair[1 - k]) for pair in pairs) for k in (0, 1))
        f1 = 2 * right / max(2 * right + wrong + missed, 1)
        yield f"{threshold:.2f}  right {right}  wrong {wrong}  missed {missed}  F1 {f1:.3f}"


def main() -> None:
    """Print the figures of the cross-validation; write the weights when told to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--without", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    without = frozenset(options.without.read_text(encoding="utf-8").split()) if options.without else frozenset[str]()
    acts = read(options.evaluation, options.gold, without)
    print(f"{len(acts)} acts that name nobody, {sum(bool(act.candidates) for act in acts)} of them with candidates")
    print(*figures(judged(acts)), sep="\n")
    if options.write:
        weights = learn(acts)
        lines = "".join(f"  {name}: {weights[name]:.3f}\n" for name in sorted(weights))
        heirs.FILE.write_text(f"{HEAD}weights:\n{lines}", encoding="utf-8")


if __name__ == "__main__":
    main()
