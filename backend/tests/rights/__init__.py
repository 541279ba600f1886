"""Who may do what: every operation of the contract by every kind of caller, in one table (`tables/`)."""
