# Open reads a file outside /tmp, as a keyword argument.
print(1, sep=str(open('/etc/passwd')))
# rule: file-path
