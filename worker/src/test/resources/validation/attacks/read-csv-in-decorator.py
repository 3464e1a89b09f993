# A reader of pandas opens a path, as a decorator.
@(lambda f: pd.read_csv('/etc/passwd'))
def g():
    pass
# rule: data-io
