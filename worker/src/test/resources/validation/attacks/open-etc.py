# Opens a file outside /tmp.
open('/etc/passwd')
# rule: file-path
