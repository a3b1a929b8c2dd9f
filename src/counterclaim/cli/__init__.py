"""The command line, ``counterclaim``."""

import os


# One thread a process, said before numpy is loaded: `--jobs` tells how many
# processes there are, and no result depends on how many cores there are.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

from counterclaim.cli.app import main  # noqa: E402


__all__ = ["main"]
