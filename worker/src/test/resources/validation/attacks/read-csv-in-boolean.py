# A reader of pandas opens a path, in a boolean expression.
x = False or pd.read_csv('/etc/passwd')
# rule: data-io
