"""Datasets of the sandbox: make a synthetic market, verify, describe, and see what strategies need.

The format is described in docs/dataset-format.md.
"""
