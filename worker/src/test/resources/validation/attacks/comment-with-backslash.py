# A backslash ends a comment and continues nothing, so the next line is code: an import.
x = 1  # \
import os
# rule: import-not-allowed
