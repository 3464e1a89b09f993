# A form feed counts as white space before a statement, here an import.
if 1:
    pass
import os
# rule: import-not-allowed
