# A file that is initialised again opens another path, as an annotation.
def f(a: open('/tmp/a', 'wb', 0).__init__('/etc/passwd')):
    pass
# rule: dunder-name
