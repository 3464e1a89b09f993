# Open reads a file outside /tmp, in a dictionary.
x = {'a': open('/etc/passwd')}
# rule: file-path
