# Starts a process with subprocess.
import subprocess
subprocess.run(['id'])
# rule: import-not-allowed
