# Open reads a file outside /tmp, in a set comprehension.
x = {id(open('/etc/passwd')) for _ in [0]}
# rule: file-path
