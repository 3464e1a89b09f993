# A function whose parameter is the name of an aggregation, called with literals only, and a loop over pairs.
def summarize(frame, how='mean', by=None):
    if by is None:
        return frame.agg(how)
    return frame.groupby(by).transform(how)

close = data.get('price:收盤價')
outs = [summarize(close, how) for how in ('mean', 'std')]
outs.append(summarize(close, how='max'))
outs.append(summarize(close, 'rank', by=close.index.month))
for label, how in [('average', 'mean'), ('spread', 'std')]:
    print(label, close.agg(how).round(1).tolist())
for label, how in {'lo': 'min', 'hi': 'max'}.items():
    print(label, close.iloc[:, 0].agg(how))
KEYS = {'m': 'mean', 's': 'sum'}
print(close.iloc[:, 0].agg(KEYS['m']), [close.agg(KEYS[k]).shape for k in KEYS])
position = close > outs[0]
sim(position, resample='M')
