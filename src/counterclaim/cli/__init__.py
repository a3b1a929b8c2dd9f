"""The command line, ``counterclaim``."""

from counterclaim.cli.app import main


__all__ = ["main"]
