"""The HTTP door: authentication, transactions, problems, ETags, paging. Commands and queries never import it."""
