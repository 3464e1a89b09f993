if 1:
    pass
import os
# rule: import-not-allowed
