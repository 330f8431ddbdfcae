"""Learn how sure the reader may be of an act, from reports annotated by people.

    python scripts/learn_confidence.py EVALUATION GOLD_DIR [GOLD_DIR …] [--write]

EVALUATION is the folder that holds `score.py`, whose pairing tells which acts the annotators entered too. Each GOLD_DIR
holds one annotation a report and stands beside `reports/`. Prints precision, recall and F1 of a five-fold
cross-validation at several thresholds; `--write` stores the weights learned on all reports in
`src/tawthiq/data/concepts/confidence.yml`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from tawthiq.claims import assemble, confidence, furniture
from tawthiq.claims.finish import claims
from tawthiq.reading import look, published_day
from tawthiq.text import Document

RARE, RIDGE, STEPS, RATE, FOLDS, SEED = 8, 3.0, 300, 0.5, 5, 3
THRESHOLDS = (0.0, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
HEAD = (
    "# Weights of what is seen of an act, learned by scripts/learn_confidence.py; see docs/methodology.md.\nweights:\n"
)


@dataclass(frozen=True, slots=True)
class Row:
    """An act that the reader saw: its report, what was seen of it, and whether an annotator entered it too."""

    report: str
    seen: Mapping[str, float]
    entered: bool


def scoring(folder: Path) -> ModuleType:
    """The evaluation's `score.py`."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{folder} holds no score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(score: ModuleType, folders: Sequence[Path]) -> tuple[list[Row], int]:
    """All acts that the reader sees in the annotated reports, and how many the annotators entered."""
    annotated = [(path, json.loads(path.read_text(encoding="utf-8"))) for one in folders for path in one.glob("*.json")]
    rows: list[Row] = []
    for path, gold in sorted(annotated, key=lambda pair: pair[0].stem):
        report = json.loads((path.parent.parent / "reports" / path.name).read_text(encoding="utf-8"))
        rows.extend(_rows(score, path.stem, report, gold["events"]))
    return rows, sum(len(gold["events"]) for _, gold in annotated)


def _rows(score: ModuleType, name: str, report: Mapping[str, str], gold: Sequence[object]) -> Iterator[Row]:
    document = Document(report["text"], name, "0", title=report["title"], published=report["published"])
    scenes = look(document)
    day = published_day(document)
    found = assemble.events(scenes, furniture.roles(document.text, scenes), day and day.isoformat())
    told = [claims(document, [event])[0].to_record() for event in found]
    entered = {ours for ours, _ in score.pair(told, gold, document.text)}
    for index, event in enumerate(found):
        yield Row(name, confidence.features(event, index, found), index in entered)


def learn(rows: Sequence[Row]) -> dict[str, float]:
    """Weights of a logistic regression with a ridge penalty, by gradient descent; rare features are left out."""
    counts = Counter(name for row in rows for name in row.seen)
    weights = {name: 0.0 for name, count in counts.items() if count >= RARE} | {"bias": 0.0}
    for _ in range(STEPS):
        slope: dict[str, float] = defaultdict(float)
        for row in rows:
            error = confidence.probability(row.seen, weights) - row.entered
            slope["bias"] += error
            for name in row.seen:
                slope[name] += error
        for name in weights:
            penalty = 0.0 if name == "bias" else RIDGE * weights[name]
            weights[name] -= RATE * (slope[name] + penalty) / len(rows)
    return weights


def judged(rows: Sequence[Row]) -> list[tuple[float, bool]]:
    """The probability of every act by weights that its own report took no part in."""
    names = sorted({row.report for row in rows})
    random.Random(SEED).shuffle(names)
    out = []
    for fold in (set(names[k::FOLDS]) for k in range(FOLDS)):
        weights = learn([row for row in rows if row.report not in fold])
        out += [(confidence.probability(row.seen, weights), row.entered) for row in rows if row.report in fold]
    return out


def figures(found: Sequence[tuple[float, bool]], total: int) -> Iterator[str]:
    """Precision, recall and F1 at each threshold, a line each."""
    for threshold in THRESHOLDS:
        kept = [entered for probability, entered in found if probability >= threshold]
        right = sum(kept)
        precision, recall = right / max(len(kept), 1), right / max(total, 1)
        yield f"{threshold:.2f}  P {precision:.3f}  R {recall:.3f}  F1 {2 * right / max(len(kept) + total, 1):.3f}"


def main() -> None:
    """Print the figures of the cross-validation; write the weights when told to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    assemble.SURE = assemble.SURE_REPORT = -1.0  # doubtful acts are what is to be learned from
    rows, total = read(scoring(options.evaluation), options.gold)
    print(f"{len(rows)} acts seen, {sum(row.entered for row in rows)} of {total} entered ones among them")
    print(*figures(judged(rows), total), sep="\n")
    if options.write:
        weights = learn(rows)
        confidence.FILE.write_text(
            HEAD + "".join(f"  {name}: {weights[name]:.3f}\n" for name in sorted(weights)), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
