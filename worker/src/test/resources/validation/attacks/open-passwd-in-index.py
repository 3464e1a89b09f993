# Open reads a file outside /tmp, in a subscript.
x = [0][bool(open('/etc/passwd')) * 0]
# rule: file-path
