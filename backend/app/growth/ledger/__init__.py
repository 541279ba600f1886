"""Points as an append-only ledger; everything that is shown of them is computed from it."""
