"""Check that no figure fell below its floor: ``python benchmarks/quality.py``.

The corpora are not part of the project; ``--shared`` names the folder that
holds them. A corpus that is not there is told of and passed over.
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


def check(corpus: dict[str, Any], shared: Path) -> int:
    """Print a corpus's figures beside their floors; return how many are below."""
    path = shared / corpus["path"]
    if not path.is_file():
        print(f"{corpus['name']}: not there, not measured")
        return 0
    digest = sha256(path.read_bytes()).hexdigest()
    if digest != corpus["sha256"]:
        print(f"{corpus['name']}: another version ({digest[:12]}), not measured")
        return 0
    metrics = measure(corpus["task"], path)
    below = 0
    for name, floor in corpus["floors"].items():
        falls = metrics[name] < floor
        below += falls
        mark = "BELOW" if falls else "ok"
        print(f"{corpus['name']}: {name} {metrics[name]:.4f}, floor {floor} {mark}")
    return below


def main() -> None:
    """Check every corpus; exit with 1 if a figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared = parser.parse_args().shared
    corpora = tomllib.loads(FLOORS.read_text("utf-8"))["corpora"]
    sys.exit(1 if sum(check(corpus, shared) for corpus in corpora) else 0)


if __name__ == "__main__":
    main()
