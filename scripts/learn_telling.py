"""Learn which armed acts a sentence tells as news, from sentences labelled by people.

    python scripts/learn_telling.py SENTENCES.jsonl [--write]

Each line of SENTENCES.jsonl holds `text` and `label` (yes, difficult no, easy no, ambiguous). Prints the figures of a
five-fold cross-validation and, for comparison, of every asserted armed act taken for news; `--write` stores the weights
learned on all sentences in `src/tawthiq/data/concepts/telling.yml`.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from tawthiq.claims import assemble, confidence, furniture, telling
from tawthiq.reading import look
from tawthiq.text import Document

Features = Mapping[str, float]
Row = tuple[bool, list[Features]]
RARE, RIDGE, STEPS, RATE, FOLDS, SEED = 10, 3.0, 250, 0.8, 5, 5
HEAD = "# Weights of what is seen of an armed act, learned by scripts/learn_telling.py; see docs/methodology.md.\n"


def read(path: Path) -> list[Row]:
    """The sentences that have a clear label, each with the features of its asserted armed acts."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [(row["label"] == "yes", _acts(row["text"])) for row in rows if row["label"] != "ambiguous"]


def _acts(text: str) -> list[Features]:
    document = Document(text=text, id="sentence", sha256="0")
    scenes = look(document)
    events = assemble.events(scenes, furniture.roles(document.text, scenes), None)
    return [
        telling.features(event, index, events)
        for index, event in enumerate(events)
        if event.type in telling.ARMED and event.status == "asserted"
    ]


def learn(rows: Sequence[Row]) -> dict[str, float]:
    """Weights of a logistic regression with a ridge penalty, by gradient descent."""
    acts = [(features, label) for label, found in rows for features in found]
    counts = Counter(name for features, _ in acts for name in features)
    weights = dict.fromkeys((name for name, count in counts.items() if count >= RARE), 0.0) | {"bias": -1.5}
    for _ in range(STEPS):
        slope: dict[str, float] = defaultdict(float)
        for features, label in acts:
            error = confidence.probability(features, weights) - label
            slope["bias"] += error
            for name in features:
                slope[name] += error
        for name in weights:
            penalty = 0.0 if name == "bias" else RIDGE * weights[name]
            weights[name] -= RATE * (slope[name] + penalty) / len(acts)
    return weights


def tell(found: Sequence[Features], weights: Mapping[str, float]) -> bool:
    """Whether a sentence tells any of its acts as news."""
    return any(confidence.probability(features, weights) >= telling.NEWS for features in found)


def judge(pairs: Sequence[tuple[bool, bool]]) -> str:
    """Precision, recall and F1 of (label, answer) pairs."""
    right = sum(label and answer for label, answer in pairs)
    said, true = sum(answer for _, answer in pairs), sum(label for label, _ in pairs)
    return f"P {right / max(said, 1):.3f} R {right / max(true, 1):.3f} F1 {2 * right / max(said + true, 1):.3f}"


def main() -> None:
    """Print the figures; write the weights when told to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sentences", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rows = read(options.sentences)
    random.Random(SEED).shuffle(rows)
    print("every asserted armed act ", judge([(label, bool(found)) for label, found in rows]))
    pairs = []
    for fold in range(FOLDS):
        weights = learn([row for k, row in enumerate(rows) if k % FOLDS != fold])
        pairs += [(label, tell(found, weights)) for label, found in rows[fold::FOLDS]]
    print("told as news, five folds ", judge(pairs))
    if telling.FILE.exists():
        print("told as news, as packaged", judge([(label, tell(found, telling.weights())) for label, found in rows]))
    if options.write:
        learned = learn(rows)
        lines = [f"  {name}: {learned[name]:.3f}\n" for name in sorted(learned)]
        telling.FILE.write_text(HEAD + "weights:\n" + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
