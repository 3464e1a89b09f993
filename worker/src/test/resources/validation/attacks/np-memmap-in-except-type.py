# Numpy maps a file, as the type of a handler.
try:
    1 / 0
except (np.memmap('/etc/passwd'), ZeroDivisionError)[1]:
    pass
# rule: data-io
