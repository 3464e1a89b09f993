# Starts a process with os.system.
import os
os.system('id')
# rule: import-not-allowed
