# Starts a process with system, imported from os under another name.
from os import system as s
s('id')
# rule: import-not-allowed
