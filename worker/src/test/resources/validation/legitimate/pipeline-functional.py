# A pipeline of functions in a list, reduce, functions as values in tuples, early return and sentinel object.
from functools import reduce, partial
from typing import Callable, Iterable
MISSING = object()
Step = Callable[[pd.DataFrame], pd.DataFrame]

def winsorize(frame, limit=0.05):
    lo, hi = frame.quantile(limit, axis=1), frame.quantile(1 - limit, axis=1)
    return frame.clip(lo, hi, axis=0)

def standardize(frame):
    return frame.sub(frame.mean(axis=1), axis=0).div(frame.std(axis=1), axis=0)

def compose(steps: Iterable[Step]) -> Step:
    def run(frame):
        return reduce(lambda acc, step: step(acc), steps, frame)
    return run

def lookup(mapping, key, default=MISSING):
    value = mapping.get(key, default)
    if value is MISSING:
        raise KeyError(key)
    return value

pipelines = {
    'plain': (standardize,),
    'robust': (partial(winsorize, limit=0.1), standardize, lambda f: f.ewm(span=3).mean()),
}
close = data.get('price:收盤價')
alpha = compose(lookup(pipelines, 'robust'))(close.pct_change(5))
position = alpha.where(alpha > 0.5, 0.0)
sim(position, resample='W')
