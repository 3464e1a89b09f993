import gc
# rule: import-not-allowed
