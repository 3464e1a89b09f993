import inspect
# rule: import-not-allowed
