# An array writes itself to a path, in an exception handler.
try:
    1 / 0
except ZeroDivisionError:
    np.zeros(1).tofile('/dataset/x')
# rule: data-io
