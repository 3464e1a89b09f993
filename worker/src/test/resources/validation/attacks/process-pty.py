# Starts a shell with pty.
import pty
pty.spawn('/bin/sh')
# rule: import-not-allowed
