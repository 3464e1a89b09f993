"""Checks a dataset against docs/dataset-format.md and reports every problem at once."""
