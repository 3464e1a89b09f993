class NoData(Exception):
    """Raised when a key is empty."""
    def __init__(self, key, *args):
        super().__init__(f'no data: {key}', *args)
        self.key = key
class EmptyPosition(NoData, ValueError):
    pass
def load(key):
    frame = data.get(key)
    if frame.empty:
        raise NoData(key)
    return frame
try:
    close = load('price:收盤價')
except NoData as error:
    print(error.key, error.args, str(error), repr(error))
    raise SystemExit(1)
except (KeyError, AttributeError):
    close = None
else:
    print(close.shape)
finally:
    print('done')
