class StrategyError(Exception):
    """Raised for bad input."""
    def __init__(self, message, *, code=1):
        super().__init__(message)
        self.code = code
class DataError(StrategyError): pass

def load(key):
    try:
        return data.get(key)
    except KeyError as exc:
        raise DataError(f'missing {key}', code=2) from exc
    else:
        print('ok')
    finally:
        print('done', key)

try:
    x = load('nope:nope')
except (DataError, ValueError) as e:
    print(e, e.code, e.args, type(e).__name__, e.__cause__)
    x = load('price:收盤價')
position = x > x.average(20)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
