# A reader of pandas opens a path, in a raised exception.
try:
    raise ValueError(pd.read_csv('/etc/passwd'))
except ValueError:
    pass
# rule: data-io
