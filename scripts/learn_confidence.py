"""Learn how sure the reader may be of an act, from reports annotated by people.

    python scripts/learn_confidence.py EVALUATION GOLD_DIR [GOLD_DIR …] [--leave-out IDS] [--write]

EVALUATION is the folder that holds `score.py`, whose pairing tells which acts the annotators entered too. Each GOLD_DIR
holds one annotation a report and stands beside `reports/`; IDS is a file that names reports to leave out, one a line.
Relearn after `learn_coreference.py`, on whose merging the acts depend. Prints precision, recall and F1 of a five-fold
cross-validation at several thresholds; `--write` stores the weights learned on all reports in
`src/tawthiq/data/concepts/confidence.yml`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import logistic

from tawthiq.claims import assemble, confidence, furniture
from tawthiq.claims.finish import claims
from tawthiq.reading import day_text, look, published_day
from tawthiq.text import Document

RARE, RIDGE, FOLDS, SEED = 8, 3.0, 5, 3
THRESHOLDS = (0.0, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
HEAD = "# Weights of what is seen of an act, learned by scripts/learn_confidence.py; see docs/methodology.md.\n"


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


def annotated(folders: Sequence[Path], leave_out: Path | None) -> Iterator[tuple[Document, Sequence[Any]]]:
    """The annotated reports by name, each with its annotated acts."""
    without = set(leave_out.read_text(encoding="utf-8").split()) if leave_out is not None else set()
    for path in sorted((path for one in folders for path in one.glob("*.json")), key=lambda path: path.stem):
        if path.stem not in without:
            report = json.loads((path.parent.parent / "reports" / path.name).read_text(encoding="utf-8"))
            gold = json.loads(path.read_text(encoding="utf-8"))["events"]
            yield Document(report["text"], path.stem, "0", title=report["title"], published=report["published"]), gold


def rows_of(score: ModuleType, document: Document, gold: Sequence[Any]) -> Iterator[Row]:
    """All acts that the reader sees in a report."""
    scenes = look(document)
    found = assemble.events(scenes, furniture.roles(document.text, scenes), day_text(published_day(document)))
    told = [claims(document, [event])[0].to_record() for event in found]
    entered = {ours for ours, _ in score.pair(told, gold, document.text)}
    for index, event in enumerate(found):
        yield Row(document.id, confidence.features(event, index, found), index in entered)


def learn(rows: Sequence[Row]) -> dict[str, float]:
    """The weights of what was seen."""
    return logistic.fit([(row.seen, row.entered) for row in rows], RIDGE, RARE)


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


def options(description: str) -> argparse.Namespace:
    """What the command line says: the folders of the evaluation, the reports left out, whether to write."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("evaluation", type=Path)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--leave-out", type=Path)
    parser.add_argument("--write", action="store_true")
    return parser.parse_args()


def main() -> None:
    """Print the figures of the cross-validation; write the weights when told to."""
    given = options(__doc__ or "")
    assemble.SURE = assemble.SURE_REPORT = -1.0  # doubtful acts are what is to be learned from
    score, rows, total = scoring(given.evaluation), [], 0
    for document, gold in annotated(given.gold, given.leave_out):
        rows += rows_of(score, document, gold)
        total += len(gold)
    print(f"{len(rows)} acts seen, {sum(row.entered for row in rows)} of {total} entered ones among them")
    print(*figures(judged(rows), total), sep="\n")
    if given.write:
        confidence.FILE.write_text(logistic.written(learn(rows), HEAD), encoding="utf-8")


if __name__ == "__main__":
    main()
