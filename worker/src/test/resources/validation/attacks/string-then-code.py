x = r'\'; import os  # '
import os
# rule: import-not-allowed
