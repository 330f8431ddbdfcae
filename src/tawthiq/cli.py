"""The command line: arguments to calls. Results go to standard output, everything else to standard error.

Exit codes: 0 everything was read, 1 something could not be read, 2 nothing could be read or the call is wrong,
130 interrupted.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tawthiq import batch, claimfiles, decision_files, exports, publication, sources
from tawthiq.errors import TawthiqError
from tawthiq.explain import explain as explained
from tawthiq.explain_incident import explain as explained_incident
from tawthiq.exports import incidents as incident_exports
from tawthiq.gazetteer import store
from tawthiq.incidents import RULES, Reconciled
from tawthiq.incidents import reconcile as reconciled
from tawthiq.interruption import Interruption
from tawthiq.output import BYTE_ORDER_MARK, leave_quietly, opened
from tawthiq.progress import shown
from tawthiq.terminal import Terminal
from tawthiq.version import VERSION

ALL_READ, SOME_FAILED, NOTHING_READ, INTERRUPTED = 0, 1, 2, 130

app = typer.Typer(
    name="tawthiq",
    help="Arabic reports on armed conflict in, sourced claims out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
places = typer.Typer(help="The places that the reader knows.", no_args_is_help=True)
app.add_typer(places, name="places")

Format = StrEnum("Format", {name: name for name in exports.names()})  # type: ignore[misc]
IncidentFormat = StrEnum("IncidentFormat", {name: name for name in incident_exports.names()})  # type: ignore[misc]
Lang = StrEnum("Lang", {"en": "en", "ar": "ar"})

Paths = Annotated[list[Path], typer.Argument(help="Reports (.txt, .md, .jsonl, .jsonl.gz, .json) and folders of them.")]
Claims = Annotated[list[Path], typer.Argument(help="Files of claims, as `read --format jsonl` writes them.")]
Rule = StrEnum("Rule", {name: name for name in RULES})  # type: ignore[misc]
Rules = Annotated[list[Rule] | None, typer.Option("--rule", help="How tolls are resolved; may be given several times.")]
Decisions = Annotated[Path | None, typer.Option(metavar="FILE", help="What persons decided about claims (.jsonl).")]
Out = Annotated[Path | None, typer.Option(metavar="FILE", help="Where to write; standard output without it.")]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="Day of publication, where a report names none.")]
Publisher = Annotated[str | None, typer.Option(metavar="NAME", help="Publisher, where a report names none.")]
Language = Annotated[Lang | None, typer.Option(help="Language of the labels; by default that of the format.")]


def _say(message: str) -> None:
    typer.echo(message, err=True)


@contextmanager
def _failures() -> Iterator[None]:
    """What goes wrong as a whole, told in one line and an exit code."""
    try:
        yield
    except TawthiqError as error:
        _say(f"tawthiq: {error}")
        raise typer.Exit(NOTHING_READ) from error
    except BrokenPipeError as error:
        leave_quietly()
        raise typer.Exit(ALL_READ) from error
    except KeyboardInterrupt as error:
        _say("tawthiq: interrupted at once; nothing more was written")
        raise typer.Exit(INTERRUPTED) from error


def _items(paths: list[Path], published: str | None, publisher: str | None) -> Iterator[sources.Item]:
    day = publication.published(published, "--published") if published is not None else None
    return sources.completed(sources.read(paths), day, publisher)


def _finish(summary: batch.Summary, interrupted: bool) -> None:
    for line in summary.lines():
        _say(line)
    if interrupted:
        _say("Interrupted: what is written is whole.")
        raise typer.Exit(INTERRUPTED)
    if summary.failed:
        raise typer.Exit(SOME_FAILED if summary.read else NOTHING_READ)


@app.callback(invoke_without_command=True)
def _main(version: Annotated[bool, typer.Option("--version", help="Show the version and leave.")] = False) -> None:
    if version:
        typer.echo(f"tawthiq {VERSION}")
        raise typer.Exit(ALL_READ)


@app.command()
def read(
    paths: Paths,
    format: Annotated[Format | None, typer.Option(help="Form of the result; by default by the name of --out.")] = None,
    published: Published = None,
    publisher: Publisher = None,
    jobs: Annotated[int, typer.Option(min=1, max=256, help="How many processes read at the same time.")] = 1,
    out: Out = None,
    lang: Language = None,
    bom: Annotated[bool, typer.Option("--bom", help="Begin with a byte order mark, for Excel.")] = False,
) -> None:
    """Read reports and write what they claim."""
    summary = batch.Summary()
    with _failures(), Interruption() as interruption:
        way_out = exports.load(format or exports.suiting(out))
        items = _items(paths, published, publisher)
        with opened(out) as file, shown(quiet=out is None) as counted:
            file.write(BYTE_ORDER_MARK if bom else "")
            outcomes = interruption.until(batch.read(items, jobs))
            way_out.write(counted(summary.count(outcomes)), file, **({"lang": lang} if lang else {}))
    _finish(summary, interruption.noticed)


@app.command()
def reconcile(
    claims: Claims,
    format: Annotated[
        IncidentFormat | None, typer.Option(help="Form of the result; by default by the name of --out.")
    ] = None,
    decisions: Decisions = None,
    rule: Rules = None,
    out: Out = None,
    lang: Language = None,
) -> None:
    """Put the claims of many reports together into incidents."""
    summary = claimfiles.Summary()
    with _failures():
        way_out = incident_exports.load(format or incident_exports.suiting(out))
        found = _reconciled(summary, claims, decisions, rule)
        if summary.reports or not summary.failed:
            with opened(out) as file:
                way_out.write(found, file, **({"lang": lang} if lang else {}))
    _say(f"{len(found.incidents)} incidents.")
    _tell(summary, found)


@app.command()
def incident(
    id: Annotated[
        str, typer.Argument(help="An incident by its id, or the beginning of it; also by one of its claims.")
    ],
    claims: Annotated[list[Path], typer.Option("--claims", help="Files of claims; may be given several times.")],
    decisions: Decisions = None,
    rule: Rules = None,
) -> None:
    """Tell why the claims of an incident are together, and why the nearest other is left out."""
    summary = claimfiles.Summary()
    with _failures(), opened(None) as out:
        found = _reconciled(summary, claims, decisions, rule)
        Terminal(file=out, highlight=False).print(explained_incident(found, id))
    _tell(summary, found)


def _reconciled(
    summary: claimfiles.Summary, claims: list[Path], decisions: Path | None, rules: list[Rule] | None
) -> Reconciled:
    made = list(decision_files.read(decisions)) if decisions is not None else []
    return reconciled(
        summary.count(claimfiles.read(claims)), made, rules=[str(rule) for rule in rules] if rules else ["range"]
    )


def _tell(summary: claimfiles.Summary, found: Reconciled) -> None:
    for line in (*summary.lines(), *(f"  decision {issue}" for issue in found.issues)):
        _say(line)
    if summary.failed or found.issues:
        raise typer.Exit(SOME_FAILED if summary.reports else NOTHING_READ)


@app.command()
def explain(
    file: Annotated[Path, typer.Argument(help="A report.")],
    published: Published = None,
    publisher: Publisher = None,
) -> None:
    """Show how a report is read: sentence by sentence, mentions, claims, rules and issues."""
    summary = batch.Summary()
    with _failures(), Interruption() as interruption, opened(None) as out:
        console = Terminal(file=out, highlight=False)
        outcomes = interruption.until(batch.read(_items([file], published, publisher)))
        for reading in summary.count(outcomes):
            console.print(explained(reading.document))
    _finish(summary, interruption.noticed)


@places.command("import")
def import_places(
    file: Annotated[Path, typer.Argument(help="A GeoNames country dump (.txt, .zip) or an OCHA COD-AB table.")],
) -> None:
    """Add the places of a larger list to the reader's own."""
    with _failures():
        _say(store.import_file(file))


@places.command()
def download(
    country: Annotated[str, typer.Argument(help="A country by its two letters, such as SY.")],
) -> None:
    """Fetch a country's places from GeoNames and add them (needs a network)."""
    with _failures():
        _say(store.download(country))


@places.command("list")
def list_places() -> None:
    """Show which lists of places were added."""
    with _failures(), opened(None) as out:
        out.writelines(f"{line}\n" for line in store.listing())
