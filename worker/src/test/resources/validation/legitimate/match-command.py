def threshold(mode):
    match mode:
        case 'strict' | 'hard':
            return 0.95
        case {'level': float(level), **rest}:
            return level
        case [low, high] if low < high:
            return (low + high) / 2
        case (int() | float()) as number:
            return number
        case None:
            return 0.5
        case _:
            raise ValueError(f'unknown mode {mode!r}')
close = data.get('price:收盤價')
position = close.rank(axis=1, pct=True) > threshold([0.8, 0.9])
sim(position, resample='M')
