import csv
close = data.get('price:收盤價')
with open('/tmp/picks.csv', 'w', newline='', encoding='utf-8') as f:
    w = csv.DictWriter(f, fieldnames=['stock', 'price']); w.writeheader()
    for s, p in close.iloc[-1].nlargest(5).items(): w.writerow({'stock': s, 'price': p})
with open('/tmp/picks.csv') as f: print(list(csv.DictReader(f))[:2])
position = close.rise(5)
position = position.loc[start_date:end_date]
report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
