# Numpy loads a file, in the width of a formatted field.
x = f"{1:{len(str(np.load('/etc/passwd')))}}"
# rule: data-io
