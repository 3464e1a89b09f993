# Generators with send, yield from and a closing finally; nothing reads gi_frame.
def windows(frame, size, step=1):
    for start in range(0, len(frame) - size + 1, step):
        yield frame.iloc[start:start + size]

def running_mean():
    total, count, value = 0.0, 0, None
    while True:
        value = yield (total / count if count else 0.0)
        if value is None:
            return count
        total += value
        count += 1

def tee_all(*sources):
    for source in sources:
        yield from source

def drain(gen, values):
    next(gen)
    out = [gen.send(v) for v in values]
    gen.close()
    return out

close = data.get('price:收盤價')
vols = {w.index[-1]: w.pct_change().std() for w in windows(close, 20, 5)}
vol = pd.DataFrame(vols).T.reindex(close.index).ffill()
means = drain(running_mean(), [1.0, 2.0, 3.0])
print(means, sum(1 for _ in tee_all(range(3), 'ab')), next((x for x in means if x > 1), None))
position = (vol.rank(axis=1) <= 2).fillna(False)
sim(position, resample='M')
