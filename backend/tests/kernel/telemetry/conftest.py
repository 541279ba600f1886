"""The tools of the running application."""

import pytest
from fastapi import FastAPI

from app.kernel.tools import Tools


@pytest.fixture
def tools(app: FastAPI) -> Tools:
    """What its routes are given."""
    made: Tools = app.state.tools
    return made
