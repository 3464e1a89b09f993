# Open reads a file outside /tmp, in an augmented assignment.
x = []
x += [open('/etc/passwd')]
# rule: file-path
