from contextlib import contextmanager, suppress

@contextmanager
def step(name):
    print(name)
    yield
with step('a'), suppress(KeyError):
    pass
