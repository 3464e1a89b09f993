# Vars shows the names of a module, in an exception handler.
try:
    1 / 0
except ZeroDivisionError:
    vars(pd)['read_csv']('/etc/passwd')
# rule: introspection
