# Opens a file whose path is a keyword argument.
open(file='/etc/passwd')
# rule: file-path
