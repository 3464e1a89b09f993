# A reader of pandas opens a path, in a generator expression.
x = list(pd.read_csv('/etc/passwd') for _ in [0])
# rule: data-io
