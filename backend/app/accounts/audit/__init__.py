"""The record of what happened to accounts: who, what, from where, when. Written once, never changed."""
