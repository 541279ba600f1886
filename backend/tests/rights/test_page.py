"""The page that tells people who may do what is the table that is tested."""

from tests.rights.page import PAGE, written


def test_the_page_of_rights_says_what_the_table_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == written(), "run `make contract`"
