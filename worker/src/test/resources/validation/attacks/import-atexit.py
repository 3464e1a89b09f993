# Imports atexit, which runs functions when the interpreter ends.
import atexit
# rule: import-not-allowed
