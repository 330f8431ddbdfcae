"""Learn which words tell a report of armed conflict from one of sport, economy, technology or culture.

    python scripts/learn_desks.py ARTICLES.jsonl.gz [--write]

Each line of ARTICLES holds `text`, `published` and `category`. Articles of the other desks stand against articles of
the news desks in which the reader finds acts with figures and high confidence. Prints how many reports of either kind a
model learned on four fifths would drop from the last fifth; `--write` stores the weights learned on all in
`src/tawthiq/data/concepts/desks.yml`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
from collections import Counter
from collections.abc import Sequence, Set
from pathlib import Path

from tawthiq.claims import assemble, furniture, relevance
from tawthiq.reading import look
from tawthiq.text import Document

Row = tuple[bool, Set[str]]
OTHER = frozenset({"sport", "economy", "technology", "culture"})
SURE, COMMON, KEPT, SMOOTH, SEED = 0.8, 20, 700, 2.0, 7
HEAD = "# Log odds of words between reports of armed conflict and of other desks, learned by scripts/learn_desks.py.\n"


def read(path: Path) -> list[Row]:
    """The articles of clear kind, each with the words it holds."""
    out = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            document = Document(text=article["text"], id=article["id"], sha256="0", published=article["published"])
            words = relevance.words(document.sentences)
            if article["category"] in OTHER:
                out.append((False, words))
            elif _of_conflict(document):
                out.append((True, words))
    return out


def _of_conflict(document: Document) -> bool:
    """Acts with figures and high confidence are read, whatever the present weights say of the words."""
    scenes = look(document)
    events = assemble.events(scenes, furniture.roles(document.text, scenes), document.published)
    return any(event.confidence >= SURE and event.tolls for event in events)


def learn(rows: Sequence[Row]) -> dict[str, float]:
    """Smoothed log odds of the words that tell the two kinds apart best."""
    kinds = Counter(kind for kind, _ in rows)
    seen = {kind: Counter(word for label, words in rows if label is kind for word in words) for kind in (True, False)}
    common = [word for word in seen[True] | seen[False] if seen[True][word] + seen[False][word] >= COMMON]
    odds = {word: _odds(seen[True][word], kinds[True]) - _odds(seen[False][word], kinds[False]) for word in common}
    ranked = sorted(odds, key=lambda word: (-abs(odds[word]) * math.sqrt(seen[True][word] + seen[False][word]), word))
    return {word: round(odds[word], 2) for word in ranked[:KEPT]}


def _odds(count: int, total: int) -> float:
    return math.log((count + SMOOTH) / (total - count + SMOOTH))


def judge(rows: Sequence[Row], weights: dict[str, float]) -> str:
    """The shares of either kind that the gate drops."""
    parts = []
    for kind, name in ((True, "conflict"), (False, "other desks")):
        of_kind = [words for label, words in rows if label is kind]
        dropped = sum(relevance.lean(words, weights) < relevance.ELSEWHERE for words in of_kind)
        parts.append(f"{name}: {dropped} of {len(of_kind)} dropped")
    return "; ".join(parts)


def main() -> None:
    """Print the shares; write the weights when told to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rows = read(options.articles)
    random.Random(SEED).shuffle(rows)
    cut = len(rows) * 4 // 5
    print("learned on:", judge(rows[:cut], learn(rows[:cut])))
    print("held out:  ", judge(rows[cut:], learn(rows[:cut])))
    if options.write:
        learned = learn(rows)
        lines = [f"  {json.dumps(word, ensure_ascii=False)}: {learned[word]}\n" for word in sorted(learned)]
        relevance.DESKS.write_text(HEAD + "weights:\n" + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
