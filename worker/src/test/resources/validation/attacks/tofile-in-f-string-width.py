# An array writes itself to a path, in the width of a formatted field.
x = f"{1:{len(str(np.zeros(1).tofile('/dataset/x')))}}"
# rule: data-io
