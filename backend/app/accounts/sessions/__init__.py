"""Sessions: opened, renewed by rotating tokens, ended."""
