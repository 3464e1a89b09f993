# Numpy loads a file, in an exception handler.
try:
    1 / 0
except ZeroDivisionError:
    np.load('/etc/passwd')
# rule: data-io
