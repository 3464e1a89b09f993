from abc import ABCMeta
from enum import Enum, IntEnum
from typing import TypedDict, Optional

class Row(TypedDict):
    price: float

class Side(str, Enum):
    LONG = 'long'

class Level(IntEnum):
    LOW = 1

class Base(metaclass=ABCMeta):
    pass

def f(x: np.ndarray, y: Optional[np.ndarray] = None, z: 'Row' = None) -> np.ndarray | None:
    w: np.ndarray = x
    if isinstance(w, (np.ndarray, pd.Series)) and type(y) is np.float64:
        return w
    if type(z) == type(w) or type(z) in (int, float):
        print(type(z), f'{type(z)}')
    return None if type(x) is Row else Side('long')
