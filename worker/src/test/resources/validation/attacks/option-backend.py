pd.set_option('plotting.backend', 'os')
# rule: argument-not-allowed
