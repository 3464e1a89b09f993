# Vars shows the names of a module, in an exception handler.
try:
    1 / 0
except ZeroDivisionError:
    vars(np)['fromfile']('/etc/passwd')
# rule: introspection
