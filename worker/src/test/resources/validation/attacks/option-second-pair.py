pd.set_option('display.width', 1, 'plotting.backend', 'os')
# rule: argument-not-allowed
