"""The append-only store of reports, claims and links: the only SQL."""

from counterclaim.ledger.ledger import Detail, Ledger


__all__ = ["Detail", "Ledger"]
