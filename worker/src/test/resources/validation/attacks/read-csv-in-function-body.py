# A reader of pandas opens a path, in a function.
def f():
    return pd.read_csv('/etc/passwd')
f()
# rule: data-io
