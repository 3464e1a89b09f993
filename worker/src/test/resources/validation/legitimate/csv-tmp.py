df = data.get('price:收盤價')
df.to_csv('/tmp/out.csv')
df.tail(3).to_csv('/tmp/out.csv', index=False, encoding='utf-8')
with open('/tmp/log.txt', 'w', encoding='utf-8') as f:
    f.write('done\n')
with open('/tmp/log.txt', encoding='utf-8') as f:
    lines = [l.strip() for l in f]
print('text'.encode('utf-8').decode('utf-8'), '中文'.encode('big5', 'ignore'))
