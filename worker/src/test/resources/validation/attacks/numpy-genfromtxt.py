# genfromtxt reads a file.
np.genfromtxt('/etc/passwd')
# rule: data-io
