with pd.option_context('plotting.backend', 'os'):
    pass
# rule: argument-not-allowed
