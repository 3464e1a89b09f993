# An array writes itself to a path, in finally.
try:
    pass
finally:
    np.zeros(1).tofile('/var/x')
# rule: data-io
