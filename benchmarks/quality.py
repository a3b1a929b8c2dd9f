"""Check that no figure fell below its floor: ``python -m benchmarks.quality``.

The corpora are not part of the project; ``--shared`` names the folder that
holds them. A corpus that is not there is told of and passed over. ``--write FILE``
also writes all figures down, as the scorecard in the docs.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tomllib

from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.reliability_plot import reliability_plot


PLOT = "reliability.svg"
"""Name of the picture beside the scorecard."""

FLOORS = Path(__file__).with_name("floors.toml")


def measure(task: str, corpus: Path, *options: str) -> dict[str, Any]:
    """Return how a task was done, as the command line prints it."""
    command = [sys.executable, "-m", "counterclaim", "evaluate", task, str(corpus)]
    command += options
    done = subprocess.run(
        [*command, "--json"], check=True, stdout=subprocess.PIPE, text=True
    )
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def figures(corpus: dict[str, Any], shared: Path) -> dict[str, Any] | None:
    """Return how a corpus was read, None where it is not there as we know it."""
    path = shared / corpus["path"]
    if not path.is_file():
        print(f"{corpus['name']}: not there, not measured")
        return None
    digest = sha256(path.read_bytes()).hexdigest()
    if digest != corpus["sha256"]:
        print(f"{corpus['name']}: another version ({digest[:12]}), not measured")
        return None
    return measure(corpus["task"], path, *corpus.get("options", []))


def check(corpus: dict[str, Any], metrics: dict[str, float]) -> int:
    """Print a corpus's figures beside their floors; return how many are below."""
    below = 0
    for name, floor in corpus["floors"].items():
        falls = metrics[name] < floor
        below += falls
        mark = "BELOW" if falls else "ok"
        print(f"{corpus['name']}: {name} {metrics[name]:.4f}, floor {floor} {mark}")
    return below


def scorecard(measured: list[tuple[dict[str, Any], dict[str, Any]]]) -> str:
    """Return all figures as a page of the docs."""
    lines = [
        "# Scorecard",
        "",
        "Written by `python -m benchmarks.quality --write docs/scorecard.md`. The corpora",
        "are not part of the project; nothing was tuned on them.",
    ]
    for corpus, result in measured:
        lines += ["", f"## {corpus['name']}", "", corpus["about"], ""]
        lines += ["| metric | |", "|---|---|"]
        metrics = result["metrics"].items()
        lines += [f"| {name} | {value:.3f} |" for name, value in metrics]
        if "options" in corpus:
            continue
        lines += groups_table(result.get("groups", {}))
        if "reliability" in result:
            lines += ["", f"![reliability of {corpus['task']}]({PLOT})"]
    return "\n".join(lines) + "\n"


def groups_table(groups: dict[str, dict[str, int]]) -> list[str]:
    """Return what was found of each group, as lines of a table: shares of gold."""
    if not groups:
        return []
    shares = ("content", "content_exact", "cue_exact", "source_exact", "relation")
    titles = " | ".join(name.replace("_", " ") for name in shares)
    lines = ["", f"| found of | gold | {titles} | found | wrong |"]
    lines.append("|---" * (len(shares) + 4) + "|")
    for name, tally in groups.items():
        gold, found = tally["gold"], tally["found"]
        cells = [f"{tally[part] / gold:.2f}" if gold else "" for part in shares]
        wrong = f"{tally['wrong'] / found:.2f}" if found else ""
        lines.append(f"| {name} | {gold} | {' | '.join(cells)} | {found} | {wrong} |")
    return lines


def main() -> None:
    """Check every corpus; exit with 1 if a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--write", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    measured = []
    for corpus in tomllib.loads(FLOORS.read_text("utf-8"))["corpora"]:
        result = figures(corpus, arguments.shared)
        if result is not None:
            measured.append((corpus, result))
    if arguments.write is not None:
        arguments.write.write_text(scorecard(measured), "utf-8")
        for corpus, result in measured:
            if "reliability" in result and "options" not in corpus:
                plot = reliability_plot(**result["reliability"])
                arguments.write.with_name(PLOT).write_text(plot, "utf-8")
    below = sum(check(corpus, result["metrics"]) for corpus, result in measured)
    sys.exit(1 if below else 0)


if __name__ == "__main__":
    main()
