n = 'plotting.backend'
pd.set_option(n, 'os')
# rule: argument-not-allowed
