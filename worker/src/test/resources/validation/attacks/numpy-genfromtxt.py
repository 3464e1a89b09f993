np.genfromtxt('/etc/passwd')
# rule: data-io
