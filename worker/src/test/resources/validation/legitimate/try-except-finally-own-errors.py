# Own exception classes with raise … from, else and finally, and the attributes that errors have.
class StrategyError(Exception):
    """Base of our errors."""
    def __init__(self, message, *, code=0):
        super().__init__(message)
        self.code = code

class DataMissing(StrategyError, KeyError):
    pass

def load(key, fallback=None):
    try:
        frame = data.get(key)
        if frame is None or frame.empty:
            raise DataMissing(f'no data for {key}', code=404)
    except (KeyError, ValueError) as error:
        if fallback is None:
            raise StrategyError('cannot load') from error
        print(f'{type(error).__name__}: {error.args[0]}')
        return fallback
    except Exception as e:
        print('unexpected', repr(e), str(e))
        raise
    else:
        return frame
    finally:
        print('loaded', key)

close = load('price:收盤價')
try:
    raise DataMissing('x', code=3)
except StrategyError as err:
    code = err.code
    err.add_note('handled')
assert code == 3, 'code is kept'
try:
    assert close.shape[0] < 0, f'shape {close.shape}'
except AssertionError as a:
    print(a)
position = close > close.shift(code)
sim(position, resample='W')
