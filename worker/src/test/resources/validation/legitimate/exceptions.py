class MissingData(Exception):
    """No data."""

def check(x):
    if x is None:
        raise MissingData('x') from None
    raise SystemExit
