# Open reads a file outside /tmp, as the default of a lambda.
f = lambda a=open('/etc/passwd'): a
# rule: file-path
