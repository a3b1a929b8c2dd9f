"""Tests for `counterclaim.cli.app`: the commands as a user types them."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from pathlib import Path

import pytest

from counterclaim._version import __version__


REPORT = "Russia said on Friday that it had taken Kupiansk. Ukraine denied it."


def run(*arguments: str, stdin: bytes = b"", cwd: Path) -> tuple[int, str, str]:
    """Run the command; return its exit code, output and errors."""
    done = subprocess.run(
        [sys.executable, "-m", "counterclaim", *arguments],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env={**os.environ, "COLUMNS": "100", "PYTHONWARNINGS": "error"},
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_version_is_printed(tmp_path: Path) -> None:
    """On standard output, with exit code 0."""
    assert run("--version", cwd=tmp_path) == (0, f"counterclaim {__version__}\n", "")


@pytest.mark.parametrize(
    "command",
    ["read", "add", "claims", "matters", "show", "explain", "doctor", "demo"],
)
def test_help_has_an_example(tmp_path: Path, command: str) -> None:
    """Each command shows how it is called."""
    code, output, _ = run(command, "--help", cwd=tmp_path)

    assert code == 0
    assert f"Example: counterclaim {command}" in " ".join(output.split())


def test_read_prints_one_reading_a_line(tmp_path: Path) -> None:
    """In the order and with the ids of the input."""
    rows = [{"id": name, "text": REPORT, "published": "2025-02-08"} for name in "ba"]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)))

    code, output, errors = run(
        "read", "in.jsonl", "--format", "jsonl", "--quiet", cwd=tmp_path
    )

    readings = [json.loads(line) for line in output.splitlines()]
    assert (code, errors) == (0, "")
    assert [reading["id"] for reading in readings] == ["b", "a"]
    assert all(reading["claims"] for reading in readings)


def test_read_prints_a_table_for_a_person(tmp_path: Path) -> None:
    """The speaker, the words and the type stand in it."""
    code, output, _ = run("read", "-", stdin=REPORT.encode(), cwd=tmp_path)

    assert code == 0
    assert "Russia" in output
    assert "control" in output


def test_bad_inputs_are_told_and_the_others_read(tmp_path: Path) -> None:
    """One clear line each on standard error, exit code 1 at the end."""
    (tmp_path / "good.txt").write_text(REPORT)
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "pdf.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj")
    (tmp_path / "latin.txt").write_bytes("Caf\xe9 à Genève".encode("latin-1"))
    (tmp_path / "long.txt").write_text("word " * 4_000_000)
    (tmp_path / "bare.html").write_text("<html><body><nav>Home</nav></body></html>")
    rows = [json.dumps({"text": REPORT}), "{broken", '{"text": "x", "date": "soon"}']
    (tmp_path / "rows.jsonl").write_text("\n".join(rows))
    names = ["empty.txt", "pdf.txt", "latin.txt", "long.txt", "bare.html"]

    code, output, errors = run(
        "read",
        "good.txt",
        *names,
        "rows.jsonl",
        "missing.txt",
        "http://127.0.0.1:9/refused",
        "--format",
        "jsonl",
        "--quiet",
        cwd=tmp_path,
    )

    told = errors.splitlines()
    assert code == 1
    assert len(output.splitlines()) == 2
    assert len(told) == len(names) + 4
    for name in [*names, "rows.jsonl", "missing.txt", "127.0.0.1"]:
        assert any(name in line for line in told)


def test_a_report_without_a_date_is_no_error(tmp_path: Path) -> None:
    """Exit code 0, and the reading says why it has none."""
    code, output, _ = run(
        "read", "-", "--format", "jsonl", stdin=REPORT.encode(), cwd=tmp_path
    )

    reading = json.loads(output)
    assert code == 0
    assert reading["published"] is None
    assert reading["published_reasons"]


def test_a_report_in_another_language_is_named_and_no_error(tmp_path: Path) -> None:
    """It is left unread."""
    text = "Міністерство оборони повідомило, що війська відступили з міста сьогодні."

    code, output, errors = run(
        "read", "-", "--format", "jsonl", stdin=text.encode(), cwd=tmp_path
    )

    assert code == 0
    assert json.loads(output)["claims"] == []
    assert "'uk'" in errors


def test_added_reports_are_listed_shown_and_explained(tmp_path: Path) -> None:
    """From files to matters and back to the sentence."""
    (tmp_path / "a.txt").write_text(REPORT)

    assert run("add", "a.txt", "--quiet", cwd=tmp_path)[0] == 0

    matters = run("matters", cwd=tmp_path)[1]
    assert "contested" in matters
    shown = run("show", "control/kupiansk", cwd=tmp_path)[1]
    assert "Ukraine denied it" in " ".join(shown.split())
    listed = run("claims", "--actor", "Russia", cwd=tmp_path)[1]
    key = next(word for word in listed.split() if word.endswith(".c1"))
    explained = run("explain", key, cwd=tmp_path)[1]
    assert "trigger" in explained
    assert "read by" in explained


def test_adding_twice_changes_nothing(tmp_path: Path) -> None:
    """The summary says that it was there already."""
    (tmp_path / "a.txt").write_text(REPORT)
    run("add", "a.txt", "--quiet", cwd=tmp_path)

    _, output, _ = run("add", "a.txt", cwd=tmp_path)

    assert "0 reports added" in output
    assert "1 were there already" in output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["matters"], "there is no such ledger", id="no-ledger"),
        pytest.param(
            ["read", "-", "--codebook", "none.toml"], "none.toml", id="no-codebook"
        ),
        pytest.param(["read", "-", "--parser", "none"], "'none'", id="no-parser"),
        pytest.param(["codebook", "show", "none"], "codebook list", id="no-type"),
    ],
)
def test_a_wrong_name_is_one_line_and_exit_code_1(
    tmp_path: Path, arguments: list[str], told: str
) -> None:
    """It says what to do next."""
    code, _, errors = run(*arguments, stdin=REPORT.encode(), cwd=tmp_path)

    assert code == 1
    assert told in errors
    assert len(errors.splitlines()) == 1


def test_a_wrong_option_is_exit_code_2(tmp_path: Path) -> None:
    """A mistake in the command, not in the input."""
    assert run("read", "-", "--format", "none", cwd=tmp_path)[0] == 2


def test_a_users_codebook_works_without_training(tmp_path: Path) -> None:
    """A trigger of one's own decides the type."""
    (tmp_path / "own.toml").write_text(
        '[[types.protest.triggers]]\nname = "hum"\nverbs = ["hum"]\n'
    )
    text = b"Residents hummed in the square of Kherson on Friday."

    _, output, _ = run(
        "read",
        "-",
        "--codebook",
        "own.toml",
        "--format",
        "jsonl",
        stdin=text,
        cwd=tmp_path,
    )

    assert [c["type"] for c in json.loads(output)["claims"]] == ["protest"]


def test_evaluate_prints_one_object(tmp_path: Path) -> None:
    """The task and its metrics, by the names that are agreed."""
    row = {"id": "r", "text": REPORT, "published": "2025-02-08", "claims": []}
    (tmp_path / "gold.jsonl").write_text(json.dumps(row))

    code, output, _ = run("evaluate", "claims", "gold.jsonl", "--json", cwd=tmp_path)

    result = json.loads(output)
    assert code == 0
    assert result["task"] == "claims"
    assert result["metrics"]["found_f1"] == 0.0


@pytest.mark.parametrize(
    ("task", "row", "metric"),
    [
        pytest.param(
            "times",
            {
                "dct": "2025-02-08",
                "timex": [
                    {"start": 15, "end": 21, "value": "2025-02-07", "type": "DATE"}
                ],
            },
            "value_f1",
            id="times",
        ),
        pytest.param(
            "places",
            {"toponyms": [{"start": 40, "end": 48, "lat": 49.7, "lon": 37.6}]},
            "span_overlap_f1",
            id="places",
        ),
        pytest.param(
            "attribution",
            {
                "attributions": [
                    {"source": [[0, 6]], "cue": [[7, 11]], "content": [[22, 48]]}
                ]
            },
            "cue_exact_f1",
            id="attribution",
        ),
    ],
)
def test_every_task_of_evaluate_prints_its_metrics(
    tmp_path: Path, task: str, row: dict[str, object], metric: str
) -> None:
    """On a corpus of one sentence of ours, in the shape of the task."""
    text = "Russia said on Friday that it had taken Kupiansk."
    (tmp_path / "gold.jsonl").write_text(json.dumps({"id": "r", "text": text, **row}))

    code, output, errors = run("evaluate", task, "gold.jsonl", "--json", cwd=tmp_path)

    result = json.loads(output)
    assert (code, errors) == (0, "")
    assert result["task"] == task
    assert metric in result["metrics"]


def test_doctor_finds_all_well(tmp_path: Path) -> None:
    """In a working installation."""
    code, output, _ = run("doctor", cwd=tmp_path)

    assert code == 0
    assert "FAILED" not in output


def test_demo_shows_both_sides_of_a_dispute(tmp_path: Path) -> None:
    """Contested matters first, with their sentences."""
    code, output, errors = run("demo", cwd=tmp_path)

    assert code == 0, errors
    assert "contested" in output.split("\n")[0]
    assert "Lysychansk" in output
