"""Who may call an operation is said before it is: default is deny, and default is tested."""

from tests.rights.contract import OPERATIONS
from tests.rights.tables import ROWS


def test_every_operation_of_the_contract_has_a_row() -> None:
    """A new operation says who may, by a line in its room's file in `tests/rights/tables`."""
    assert set(OPERATIONS) - set(ROWS) == set(), "operations without a row: see docs/how-to/add-a-command.md"
    assert set(ROWS) - set(OPERATIONS) == set(), "rows without an operation: `make contract`?"
