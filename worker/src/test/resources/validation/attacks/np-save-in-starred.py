# Numpy writes a file, as a starred argument.
print(*[np.save('/dataset/x', [1])])
# rule: data-io
