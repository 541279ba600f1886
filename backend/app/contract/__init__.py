"""The contract with client developers: OpenAPI, the schema of live events, and pages to read them."""

from app.contract.openapi import VERSION, install

__all__ = ["VERSION", "install"]
