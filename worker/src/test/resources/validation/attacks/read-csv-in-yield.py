# A reader of pandas opens a path, as a yielded value.
def f():
    yield pd.read_csv('/etc/passwd')
list(f())
# rule: data-io
