# Writing and reading text under /tmp with literal paths, to_csv to text and to /tmp.
close = data.get('price:收盤價')
text = close.tail(3).to_csv()
close.tail(3).to_csv('/tmp/close.csv', index=True, encoding='utf-8', float_format='%.2f')
with open('/tmp/notes.txt', 'w', encoding='utf-8') as handle:
    handle.write('first\n')
    handle.writelines(['a\n', 'b\n'])
    print('third', file=handle)
with open('/tmp/notes.txt') as handle:
    lines = [line.rstrip() for line in handle]
with open('/tmp/close.csv') as f:
    header = f.readline().strip().split(',')
    rest = f.read()
print(len(text.splitlines()), lines, header, len(rest), close.tail(1).to_json(orient='split'), close.tail(1).to_string(), close.tail(1).to_dict('records')[:1], close.tail(1).to_html()[:5])
position = close > close.shift(len(lines))
sim(position, resample='M')
