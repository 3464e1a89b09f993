# Optional imports in try with flags, TYPE_CHECKING blocks and __future__ annotations.
from __future__ import annotations
from typing import TYPE_CHECKING, Any, Mapping, Sequence
try:
    import talib
    HAS_TALIB = True
except ImportError:
    talib = None
    HAS_TALIB = False
if TYPE_CHECKING:
    from finlab.dataframe import FinlabDataFrame

def rsi(frame: FinlabDataFrame, n: int = 14) -> pd.DataFrame:
    if talib is not None and HAS_TALIB:
        return frame.apply(lambda s: talib.RSI(s.astype(float), timeperiod=n))
    delta = frame.diff()
    gain = delta.clip(lower=0).ewm(alpha=1 / n, adjust=False).mean()
    loss = (-delta.clip(upper=0)).ewm(alpha=1 / n, adjust=False).mean()
    return 100 - 100 / (1 + gain / loss.replace(0, np.nan))

def run(options: Mapping[str, Any], keys: Sequence[str] = ('price:收盤價',)) -> Any:
    close = data.get(keys[0])
    return (rsi(close) < options.get('level', 70)).fillna(False)
position = run({'level': 60})
sim(position, resample='W')
