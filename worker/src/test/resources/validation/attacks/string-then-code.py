# A raw string ends at the second quote, so the text after it is code, and an import follows.
x = r'\'; import os  # '
import os
# rule: import-not-allowed
