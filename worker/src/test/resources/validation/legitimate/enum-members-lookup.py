import enum

class Side(enum.IntEnum):
    SHORT = -1
    FLAT = 0
    LONG = 1

wanted = 'LONG'
side = Side[wanted] if wanted in Side.__members__ else Side.FLAT
close = data.get('price:收盤價')
position = (close > close.average(20)) * int(side)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
