# A reader of pandas opens a path, in an assertion.
assert pd.read_csv('/etc/passwd')
# rule: data-io
