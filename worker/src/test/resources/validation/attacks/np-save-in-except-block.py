# Numpy writes a file, in an exception handler.
try:
    1 / 0
except ZeroDivisionError:
    np.save('/dataset/x', [1])
# rule: data-io
