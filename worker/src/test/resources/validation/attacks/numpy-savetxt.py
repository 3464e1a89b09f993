# savetxt writes a file.
np.savetxt('/x', [1])
# rule: data-io
