# The option plotting.backend imports the module that it names, as the second of two options.
pd.set_option('display.width', 1, 'plotting.backend', 'os')
# rule: argument-not-allowed
