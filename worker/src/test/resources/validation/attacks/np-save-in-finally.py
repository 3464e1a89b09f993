# Numpy writes a file, in finally.
try:
    pass
finally:
    np.save('/var/x', [1])
# rule: data-io
