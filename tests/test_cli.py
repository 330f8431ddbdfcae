"""The command line: results, messages and exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tawthiq import batch, exports
from tawthiq.__main__ import main
from tawthiq.cli import app
from tawthiq.version import VERSION

TEXT = "قصفت طائرات حربية السوق في مدينة إدلب يوم الأحد، ما أدى إلى مقتل أربعة مدنيين، وفق ناشطين."
ROOT = Path(__file__).parents[1]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def start(*arguments: str | Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tawthiq", *map(str, arguments)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.Popen(command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    lines = [{"id": "b", "text": TEXT, "published": "2018-06-22"}, {"id": "c", "text": "طقس معتدل"}]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (folder / "b.jsonl").write_text(text, encoding="utf-8")
    return folder


def ids(text: str) -> list[str]:
    return [json.loads(line)["report"]["id"] for line in text.splitlines()]


def test_the_version() -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"tawthiq {VERSION}\n")


def test_results_go_to_standard_output_and_the_summary_to_standard_error(reports: Path) -> None:
    result = run("read", reports, "--format", "jsonl")
    assert result.exit_code == 0
    assert ids(result.stdout) == ["a", "b", "c"]
    assert result.stderr.startswith("3 reports read")


@pytest.mark.parametrize("format", exports.names())
def test_every_format(reports: Path, format: str) -> None:
    result = run("read", reports, "--format", format)
    assert result.exit_code == 0
    assert result.stdout


def test_a_table_is_what_a_person_gets(reports: Path) -> None:
    assert run("read", reports).stdout == run("read", reports, "--format", "table").stdout


def test_the_name_of_the_file_chooses_the_format(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "claims.jsonl"
    result = run("read", reports, "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert ids(out.read_text(encoding="utf-8")) == ["a", "b", "c"]
    assert run("read", reports, "--format", "csv", "--out", out, "--bom").exit_code == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfreport_id,")


def test_day_and_publisher_for_reports_that_name_none(reports: Path) -> None:
    result = run("read", reports, "--format", "jsonl", "--published", "2020-01-01", "--publisher", "شبكة")
    heads = [json.loads(line)["report"] for line in result.stdout.splitlines()]
    assert [head["published"] for head in heads] == ["2020-01-01", "2018-06-22", "2020-01-01"]
    assert {head["publisher"] for head in heads} == {"شبكة"}


def test_labels_in_arabic(reports: Path) -> None:
    assert "النوع" in run("read", reports, "--lang", "ar", "--format", "table").stdout


def test_something_failed(reports: Path) -> None:
    (reports / "empty.txt").touch()
    result = run("read", reports, "--format", "jsonl")
    assert result.exit_code == 1
    assert ids(result.stdout) == ["a", "b", "c"]
    assert "empty.txt: the file is empty" in result.stderr


@pytest.mark.parametrize("content", [b"", b" \n", b"%PDF-1.4", bytes(range(256)) * 4, "Été à".encode("latin-1")])
def test_nothing_could_be_read(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    result = run("read", path)
    assert result.exit_code == 2
    assert f"failed   {path}: " in result.stderr


def test_an_empty_folder_and_a_missing_path(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere"):
        result = run("read", path)
        assert (result.exit_code, str(path) in result.stderr) == (2, True)


@pytest.mark.parametrize(
    "wrong",
    [
        ("--published", "2018-02-30"),
        ("--jobs", "0"),
        ("--format", "docx"),
        ("--lang", "fr"),
        ("--out", "nowhere/at/all.csv"),
        ("--unknown", "x"),
    ],
)
def test_a_wrong_call(reports: Path, wrong: tuple[str, str]) -> None:
    result = run("read", reports, *wrong)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert wrong[1] in result.stderr or wrong[0] in result.stderr


def test_no_path_is_a_wrong_call() -> None:
    assert run("read").exit_code == 2


def test_explain(reports: Path) -> None:
    result = run("explain", reports / "a.txt", "--published", "2018-06-22")
    assert result.exit_code == 0
    assert "إدلب" in result.stdout
    assert run("explain", reports / "nowhere.txt").exit_code == 2


def test_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAWTHIQ_DATA", str(tmp_path))
    assert run("places", "list").exit_code == 0
    result = run("places", "import", tmp_path / "nowhere.txt")
    assert (result.exit_code, "nowhere.txt" in result.stderr) == (2, True)
    result = run("places", "download", "Atlantis")
    assert (result.exit_code, "Atlantis" in result.stderr) == (2, True)


def test_the_same_bytes_with_one_job_and_two(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"text": f"{TEXT} {number}"}) + "\n" for number in range(40)))
    outs = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    for jobs, out in enumerate(outs, start=1):
        assert run("read", path, "--out", out, "--jobs", str(jobs)).exit_code == 0
    assert outs[0].read_bytes() == outs[1].read_bytes()


@pytest.mark.parametrize("format", ["jsonl", "table"])
def test_a_reader_that_goes_away_is_no_failure(tmp_path: Path, format: str) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"text": f"{TEXT} {number}"}) + "\n" for number in range(400)))
    process = start("read", path, "--format", format)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    with process.stderr as messages:
        assert "Traceback" not in messages.read()
    assert process.wait(30) == 0


def test_a_full_disk_behind_standard_output_is_told(reports: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    command = [sys.executable, "-m", "tawthiq", "read", str(reports), "--format", "jsonl"]
    with Path("/dev/full").open("w") as full:
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
        done = subprocess.run(command, env=environment, text=True, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert "standard output: it cannot be written" in done.stderr
    assert "Traceback" not in done.stderr and "Exception" not in done.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_leaves_what_is_written_whole(tmp_path: Path, jobs: str) -> None:
    pipe = tmp_path / "lines.jsonl"
    pipe.write_text("".join(json.dumps({"text": f"{TEXT} {number}"}) + "\n" for number in range(20_000)))
    out = tmp_path / "claims.jsonl"
    process = start("read", pipe, "--out", out, "--jobs", jobs)
    part = tmp_path / f".claims.jsonl.{process.pid}.part"
    while not (part.exists() and part.stat().st_size):
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, messages = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "whole" in messages and "Traceback" not in messages
    read = len(ids(out.read_text(encoding="utf-8")))
    assert f"{read} reports read" in messages
    assert 0 < read < 20_000


def test_the_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["tawthiq", "--version"])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 0
    assert VERSION in capsys.readouterr().out


def test_a_second_ctrl_c_writes_nothing(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(batch, "read", pressed)
    result = run("read", reports, "--out", tmp_path / "claims.csv")
    assert (result.exit_code, "interrupted at once" in result.stderr) == (130, True)
    assert not (tmp_path / "claims.csv").exists()


def test_incidents_come_of_claims(reports: Path, tmp_path: Path) -> None:
    claims, incidents = tmp_path / "claims.jsonl", tmp_path / "incidents.jsonl"
    run("read", reports, "--published", "2018-06-22", "--out", claims)
    result = run("reconcile", claims, "--out", incidents)
    assert result.exit_code == 0
    assert result.stderr.startswith("1 incidents.\n3 reports read back")
    assert json.loads(incidents.read_text(encoding="utf-8"))["reports"] == ["a", "b"]
    assert "Air strike" in run("reconcile", claims).stdout


def test_a_broken_line_of_claims_is_told_by_the_exit_code(reports: Path, tmp_path: Path) -> None:
    claims = tmp_path / "claims.jsonl"
    run("read", reports, "--out", claims)
    claims.write_text(claims.read_text(encoding="utf-8") + "{\n", encoding="utf-8")
    assert run("reconcile", claims).exit_code == 1
    claims.write_text("{\n", encoding="utf-8")
    result = run("reconcile", claims)
    assert (result.exit_code, result.stdout) == (2, "")


def test_an_incident_is_explained(reports: Path, tmp_path: Path) -> None:
    claims = tmp_path / "claims.jsonl"
    run("read", reports, "--published", "2018-06-22", "--out", claims)
    id = run("reconcile", claims, "--format", "jsonl", "--rule", "ucdp").stdout[7:20]
    result = run("incident", id, "--claims", claims)
    assert result.exit_code == 0
    assert "Why these 2 claims are together" in result.stdout
    assert run("incident", "i-none", "--claims", claims).exit_code == 2


def test_decisions_are_followed_and_unknown_claims_told(reports: Path, tmp_path: Path) -> None:
    claims, decisions = tmp_path / "claims.jsonl", tmp_path / "decisions.jsonl"
    run("read", reports, "--published", "2018-06-22", "--out", claims)
    ids = [
        claim["id"] for line in claims.read_text(encoding="utf-8").splitlines() for claim in json.loads(line)["claims"]
    ]
    made = {"left": ids[0], "right": ids[1], "judgement": "different", "by": "Rana", "when": "2024-01-01"}
    decisions.write_text(json.dumps(made) + "\n", encoding="utf-8")
    assert run("reconcile", claims, "--decisions", decisions).stderr.startswith("2 incidents")
    decisions.write_text(json.dumps({**made, "left": "c-none"}) + "\n", encoding="utf-8")
    result = run("reconcile", claims, "--decisions", decisions)
    assert (result.exit_code, "unknown claim: c-none" in result.stderr) == (1, True)
    decisions.write_text("{\n", encoding="utf-8")
    assert run("reconcile", claims, "--decisions", decisions).exit_code == 2
