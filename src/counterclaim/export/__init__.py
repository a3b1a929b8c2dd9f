"""Stage 8: a ledger in formats that other tools read; none is built yet."""
