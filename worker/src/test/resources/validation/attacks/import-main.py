import __main__
# rule: import-not-allowed
