"""Counterclaim: who claims what, and who denies it."""
