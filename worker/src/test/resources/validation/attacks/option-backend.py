# The option plotting.backend imports the module that it names.
pd.set_option('plotting.backend', 'os')
# rule: argument-not-allowed
