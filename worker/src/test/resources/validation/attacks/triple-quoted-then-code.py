# An escaped quote does not end a docstring; code follows its end in the same line.
"""doc \""" still doc"""; import os
# rule: import-not-allowed
