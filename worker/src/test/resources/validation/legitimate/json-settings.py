# json.loads of a literal with object_hook, json.dumps with a default function.
import json
from dataclasses import dataclass, asdict

CONFIG = '''
{"name": "momentum", "windows": [5, 20], "exec": {"fee": 0.001425}, "import": null}
'''

@dataclass
class Trade:
    symbol: str
    size: float

def encode(value):
    if isinstance(value, (pd.Timestamp, np.datetime64)):
        return str(value)
    if hasattr(value, 'tolist'):
        return value.tolist()
    return asdict(value)

config = json.loads(CONFIG, object_hook=lambda d: {k.lower(): v for k, v in d.items()})
close = data.get('price:收盤價')
text = json.dumps({'when': close.index[-1], 'trade': Trade('2330', 1.0), 'w': np.array([1, 2])}, default=encode, ensure_ascii=False, indent=2, sort_keys=True)
print(text, config['exec']['fee'])
try:
    json.loads('{broken')
except json.JSONDecodeError as error:
    print(error.msg, error.pos, error.lineno)
fast, slow = config['windows']
position = close.average(fast) > close.average(slow)
sim(position, resample='M', fee_ratio=config['exec']['fee'])
