# Starts a process with os under another name.
import os as o
o.popen('id')
# rule: import-not-allowed
