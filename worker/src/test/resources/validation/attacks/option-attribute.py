pd.options.plotting.backend = 'os'
# rule: attribute-not-allowed
