"""Which cases of the corpus are not yet read rightly.

known_gaps.py            what is new on the list, and what may come off it
known_gaps.py --shrink   take off it what is read rightly now; nothing is ever put on it
known_gaps.py --show ID  the claims of one case as they are expected and as they are read
"""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[1]
LIST = ROOT / "tests" / "corpus" / "ar" / "known_gaps.yml"
HEAD = "# Cases that are not yet read rightly. A line goes when its case is read; a new fault is never put here.\n"


def corpus() -> ModuleType:
    """The tests of the corpus."""
    spec = importlib.util.spec_from_file_location("test_corpus", ROOT / "tests" / "test_corpus.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["test_corpus"] = module
    spec.loader.exec_module(module)
    return module


def main(arguments: list[str]) -> None:
    """Compare the list with what is read."""
    tests = corpus()
    cases = [*tests.SAYING, *tests.NOTHING]
    if arguments[:1] == ["--show"]:
        for case in (case for case in cases if case.id in arguments[1:]):
            read = tests.brief(tests.claims_of(case.text, case.published))
            print(case.text, *map(dict, case.claims), read, sep="\n")
        return
    failing = [case.id for case in cases if not tests.is_read(case)]
    for fault in (name for name in failing if name not in tests.GAPS):
        print("not read and not on the list:", fault)
    for gap in sorted(tests.GAPS - set(failing)):
        print("read now:", gap)
    print(f"{len(cases) - len(failing)} of {len(cases)} cases are read rightly")
    if arguments == ["--shrink"]:
        LIST.write_text(HEAD + "".join(f"- {name}\n" for name in failing if name in tests.GAPS), encoding="utf-8")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    main(sys.argv[1:])
