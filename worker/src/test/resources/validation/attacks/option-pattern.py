# The option plotting.backend imports the module that it names, found by a pattern.
pd.set_option('.*backend', 'os')
# rule: argument-not-allowed
