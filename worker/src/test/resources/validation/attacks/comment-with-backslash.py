x = 1  # \
import os
# rule: import-not-allowed
