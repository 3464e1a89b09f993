import hashlib, json
params = {'n': 20}
key = hashlib.md5(json.dumps(params, sort_keys=True).encode()).hexdigest()[:8]
print('run', key, hashlib.sha256('x'.encode('utf-8')).hexdigest())
close = data.get('price:收盤價')
position = close > close.average(params['n'])
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
