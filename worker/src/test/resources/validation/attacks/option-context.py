# The option plotting.backend imports the module that it names, set by a context.
with pd.option_context('plotting.backend', 'os'):
    pass
# rule: argument-not-allowed
