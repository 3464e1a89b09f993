# An array writes itself to a path, as a starred argument.
print(*[np.zeros(1).tofile('/dataset/x')])
# rule: data-io
