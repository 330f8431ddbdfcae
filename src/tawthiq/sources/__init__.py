"""Ways in: files and folders to reports.

A format is one module of this room, found by its file name:

    SUFFIXES: tuple[str, ...]                                  how its files end, in lower case
    read(path: Path) -> Iterator[Document | SourceError]       its reports; a broken one as the reason why

`read` raises a SourceError when nothing of the file can be read.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tawthiq.errors import InputError, SourceError
from tawthiq.text import Document

Read = Callable[[Path], Iterator["Document | SourceError"]]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that happened to what was handed in, and that the person should know.

    Attributes:
        kind: `skipped` (not read, on purpose) or `renamed` (read under another id).
        where: the file or the report.
        what: what happened, and why.
    """

    kind: str
    where: str
    what: str


Item = Document | SourceError | Notice


@cache
def formats() -> Mapping[str, Read]:
    """Every way in by the suffix of its files, the longest suffix first."""
    found: dict[str, Read] = {}
    for name in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        module = importlib.import_module(f"{__name__}.{name}")
        found.update(dict.fromkeys(module.SUFFIXES, module.read))
    return dict(sorted(found.items(), key=lambda row: (-len(row[0]), row[0])))


def read(paths: Iterable[str | Path]) -> Iterator[Item]:
    """The reports of files and folders, in order: folders by file name, with the reasons for what is not read."""
    seen: set[Path] = set()
    taken: set[str] = set()
    for path in paths:
        for item in _walk(Path(path), seen):
            yield from _with_own_id(item, taken)


def completed(items: Iterable[Item], published: str | None = None, publisher: str | None = None) -> Iterator[Item]:
    """The items, with a day of publication and a publisher for the reports that name none."""
    for item in items:
        if isinstance(item, Document):
            item = replace(item, published=item.published or published, publisher=item.publisher or publisher)
        yield item


def _walk(path: Path, seen: set[Path]) -> Iterator[Item]:
    try:
        if path.is_dir():
            yield from _folder(path, seen)
        elif _once(path, seen):
            yield from _file(path)
        else:
            yield Notice("skipped", str(path), "it was read already")
    except OSError as error:
        yield SourceError(
            f"it cannot be read: {error.strerror or error}", str(path), "check its name and its permissions"
        )


def _once(path: Path, seen: set[Path]) -> bool:
    whole = Path(os.path.realpath(path))
    if whole in seen:
        return False
    seen.add(whole)
    return True


def _folder(folder: Path, seen: set[Path]) -> Iterator[Item]:
    """Everything below a folder, sorted by name; files of an unknown kind are told, not read."""
    empty = True
    for path in _files(folder):
        if isinstance(path, SourceError):
            yield path
        elif path.name.startswith(".") or _format(path) is None:
            yield Notice("skipped", str(path), "this is no known kind of report")
        else:
            empty = False
            yield from _walk(path, seen)
    if empty:
        yield SourceError("the folder holds no reports", str(folder), f"known kinds: {_kinds()}")


def _files(folder: Path) -> Iterator[Path | SourceError]:
    """The files below a folder; linked folders are left alone, they may lead in circles."""
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        yield _closed(folder, error)
        return
    for path in entries:
        if not path.is_dir():
            yield path
        elif not path.is_symlink() and not path.name.startswith("."):
            yield from _files(path)


def _closed(path: Path, error: OSError) -> SourceError:
    return SourceError(f"it cannot be read: {error.strerror or error}", str(path), "check its name and its permissions")


def _file(path: Path) -> Iterator[Item]:
    try:
        for item in _reader(path)(path):
            yield _located(item, path) if isinstance(item, SourceError) else item
    except InputError as error:
        yield _located(error, path)


def _located(error: InputError, path: Path) -> SourceError:
    """The failure with the file it is about."""
    return SourceError(error.what, f"{path}, {error.where}" if error.where else str(path), error.advice)


def _reader(path: Path) -> Read:
    """What reads a file, once it is clear that there is something to read."""
    reader = _format(path)
    if not path.exists():
        raise SourceError("there is no such file or folder", advice="check the name")
    if not path.is_file():
        raise SourceError("this is no file that can be read", advice="name a file or a folder")
    if reader is None:
        raise SourceError(f"'{path.suffix}' is no known kind of report", advice=f"known kinds: {_kinds()}")
    if path.stat().st_size == 0:
        raise SourceError("the file is empty", advice="remove it, or get the whole file")
    return reader


def _format(path: Path) -> Read | None:
    name = path.name.lower()
    return next((reader for suffix, reader in formats().items() if name.endswith(suffix)), None)


def _kinds() -> str:
    return " ".join(sorted(formats()))


def _with_own_id(item: Item, taken: set[str]) -> Iterator[Item]:
    """A report under an id that no other report of this reading has; the later one gets a number."""
    if not isinstance(item, Document):
        yield item
        return
    number, own = 1, item.id
    while own in taken:
        number += 1
        own = f"{item.id}-{number}"
    taken.add(own)
    if own != item.id:
        yield Notice("renamed", item.source or item.id, f"another report is called '{item.id}': read as '{own}'")
    yield replace(item, id=own) if own != item.id else item
