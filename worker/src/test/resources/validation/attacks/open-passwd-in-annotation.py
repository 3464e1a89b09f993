# Open reads a file outside /tmp, as an annotation.
def f(a: open('/etc/passwd')):
    pass
# rule: file-path
