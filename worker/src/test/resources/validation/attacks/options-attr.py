# An option names the module that is imported.
words = 'plotting backend'
o = pd.options
o.plotting.backend = 'os'
# rule: attribute-not-allowed
