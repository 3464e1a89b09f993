# The injected data leads to the modules behind it: data attr np.
data.np.load('/etc/passwd')
# rule: attribute-not-allowed
