# A reader of pandas opens a path, in an assignment expression.
if (r := pd.read_csv('/etc/passwd')) is not None:
    pass
# rule: data-io
