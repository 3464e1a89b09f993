# Imports io, which opens files.
from io import open_code
# rule: import-not-allowed
