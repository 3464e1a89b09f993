import json
CONFIG = json.loads('{"window": 20, "keys": ["price:收盤價"], "limits": {"max": 0.1}}')
text = json.dumps(CONFIG, indent=2, ensure_ascii=False, sort_keys=True)
print(text)
close = data.get(CONFIG['keys'][0])
position = close > close.average(CONFIG['window'])
sim(position, resample='M', position_limit=CONFIG['limits']['max'])
