"""Errors that the command line shows in one line."""


class UsageError(Exception):
    """The request cannot be carried out as asked; the message says what to do instead."""
