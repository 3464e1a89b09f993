import json
class NpEncoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, np.integer): return int(o)
        if isinstance(o, np.floating): return float(o)
        if isinstance(o, pd.Timestamp): return o.isoformat()
        return super().default(o)
print(json.dumps({'a': np.float64(1.5)}, cls=NpEncoder, ensure_ascii=False, indent=2), json.dumps({'t': pd.Timestamp('2020')}, default=str))
close = data.get('price:收盤價')
position = close > close.average(20)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
