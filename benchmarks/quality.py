"""Check that no figure fell below its floor: ``python benchmarks/quality.py``.

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


FLOORS = Path(__file__).with_name("floors.toml")


def measure(task: str, corpus: Path) -> dict[str, float]:
    """Return the metrics of a task, as the command line prints them."""
    command = [sys.executable, "-m", "counterclaim", "evaluate", task, str(corpus)]
    done = subprocess.run(
        [*command, "--json"], check=True, stdout=subprocess.PIPE, text=True
    )
    metrics: dict[str, float] = json.loads(done.stdout)["metrics"]
    return metrics


def figures(corpus: dict[str, Any], shared: Path) -> dict[str, float] | None:
    """Return a corpus's metrics, None where it is not there as we know it."""
    path = shared / corpus["path"]
    if not path.is_file():
        print(f"{corpus['name']}: not there, not measured")
        return None
    digest = sha256(path.read_bytes()).hexdigest()
    if digest != corpus["sha256"]:
        print(f"{corpus['name']}: another version ({digest[:12]}), not measured")
        return None
    return measure(corpus["task"], path)


def check(corpus: dict[str, Any], metrics: dict[str, float]) -> int:
    """Print a corpus's figures beside their floors; return how many are below."""
    below = 0
    for name, floor in corpus["floors"].items():
        falls = metrics[name] < floor
        below += falls
        mark = "BELOW" if falls else "ok"
        print(f"{corpus['name']}: {name} {metrics[name]:.4f}, floor {floor} {mark}")
    return below


def scorecard(measured: list[tuple[dict[str, Any], dict[str, float]]]) -> str:
    """Return all figures as a page of the docs."""
    lines = [
        "# Scorecard",
        "",
        "Written by `python benchmarks/quality.py --write docs/scorecard.md`. The corpora",
        "are not part of the project; nothing was tuned on them.",
    ]
    for corpus, metrics in measured:
        lines += ["", f"## {corpus['name']}", "", corpus["about"], ""]
        lines += ["| metric | |", "|---|---|"]
        lines += [f"| {name} | {value:.3f} |" for name, value in metrics.items()]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Check every corpus; exit with 1 if a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--write", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    measured = []
    for corpus in tomllib.loads(FLOORS.read_text("utf-8"))["corpora"]:
        metrics = figures(corpus, arguments.shared)
        if metrics is not None:
            measured.append((corpus, metrics))
    if arguments.write is not None:
        arguments.write.write_text(scorecard(measured), "utf-8")
    sys.exit(1 if sum(check(*entry) for entry in measured) else 0)


if __name__ == "__main__":
    main()
