import signal
# rule: import-not-allowed
