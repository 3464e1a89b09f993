# A reader of pandas opens a path, as the annotation of a variable.
x: pd.read_csv('/etc/passwd') = 1
# rule: data-io
