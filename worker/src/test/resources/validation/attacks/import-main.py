# Imports the module of the runner itself.
import __main__
# rule: import-not-allowed
