# The option plotting.backend imports the module that it names, named by a variable.
n = 'plotting.backend'
pd.set_option(n, 'os')
# rule: argument-not-allowed
