# Imports pathlib, which reads and writes files.
from pathlib import Path
Path('/etc/passwd').read_text()
# rule: import-not-allowed
