"""Runs sources without validation and tells what harm they would have done."""
