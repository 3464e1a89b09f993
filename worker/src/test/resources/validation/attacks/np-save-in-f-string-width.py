# Numpy writes a file, in the width of a formatted field.
x = f"{1:{len(str(np.save('/dataset/x', [1])))}}"
# rule: data-io
