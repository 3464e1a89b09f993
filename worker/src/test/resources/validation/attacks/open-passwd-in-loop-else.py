# Open reads a file outside /tmp, in the else of a loop.
for _ in ():
    pass
else:
    open('/etc/passwd')
# rule: file-path
