"""Where results go."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tawthiq.errors import OutputError
from tawthiq.output import opened


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with opened(path) as out:
        out.write("سطر\n")
        assert not path.exists()
    assert path.read_bytes() == "سطر\n".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["a.jsonl"]


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("old")
    with pytest.raises(KeyboardInterrupt), opened(path) as out:
        out.write("new")
        raise KeyboardInterrupt
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.jsonl"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "link.csv"
    link.symlink_to(tmp_path / "there" / "a.csv")
    with opened(link) as out:
        out.write("x")
    assert link.is_symlink()
    assert (tmp_path / "there" / "a.csv").read_text() == "x"


def test_a_device_is_written_and_not_replaced() -> None:
    with opened(Path(os.devnull)) as out:
        out.write("x")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("name", ["missing/a.csv", ""])
def test_what_cannot_be_written_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputError, match="cannot be written") as caught, opened(tmp_path / name):
        pass
    assert caught.value.where and caught.value.advice


def test_a_full_disk_is_told() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with pytest.raises(OutputError, match="cannot be written"), opened(Path("/dev/full")) as out:
        out.write("x" * 100_000)


def test_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    with opened(None) as out:
        out.write("سطر")
    assert capsys.readouterr().out == "سطر"
