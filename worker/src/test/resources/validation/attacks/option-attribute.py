# The option plotting.backend imports the module that it names, set as an attribute.
pd.options.plotting.backend = 'os'
# rule: attribute-not-allowed
