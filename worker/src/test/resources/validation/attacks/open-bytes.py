# Opens a file whose path is given as bytes.
open(b'/etc/passwd')
# rule: file-path
