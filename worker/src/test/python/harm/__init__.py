"""Runs sources without validation under an instrumented interpreter and tells what harm they would have done."""
