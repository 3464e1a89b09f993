# match with class, mapping, sequence and guard patterns over own dataclasses.
from dataclasses import dataclass

@dataclass
class Buy:
    symbol: str
    size: int = 1

@dataclass
class Sell:
    symbol: str

def handle(order, book):
    match order:
        case Buy(symbol=s, size=n) if n > 0:
            book[s] = book.get(s, 0) + n
        case Sell(symbol=s):
            book.pop(s, None)
        case {'action': 'rebalance', 'weights': {**weights}}:
            book.update(weights)
        case ['scale', (int() | float()) as factor]:
            for k in list(book):
                book[k] *= factor
        case str() | None:
            pass
        case _:
            raise ValueError(f'unknown order {order!r}')
    return book

close = data.get('price:收盤價')
symbols = list(close.columns)
book = {}
for order in (Buy(symbols[0], 2), Sell('x'), {'action': 'rebalance', 'weights': {symbols[1]: 3}}, ['scale', 0.5], None, 'hold'):
    book = handle(order, book)
position = close.notna().astype(float) * pd.Series(book).reindex(close.columns).fillna(0)
position = position.div(position.sum(axis=1), axis=0)
sim(position, resample='M')
