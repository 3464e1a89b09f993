pd.set_option('.*backend', 'os')
# rule: argument-not-allowed
