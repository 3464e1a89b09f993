# Sorting keys with str.lower, map(str.strip), and unbound methods of built-in types as functions.
names = ['  b', 'A ', 'c']
print(sorted(map(str.strip, names), key=str.lower), list(map(str.upper, 'ab')), list(map(int, '123')), max(names, key=len), dict.fromkeys('ab', 0), set.union({1}, {2}), list(map(dict.get, [{'a': 1}], ['a'])))
counts = {}
for ch in 'hello':
    counts[ch] = counts.get(ch, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])), str.join('-', names), float.fromhex('0x1p3'), int.__name__, str(type(names).__name__))
close = data.get('price:收盤價')
position = close[sorted(close.columns, key=str)] > close.average(3)
sim(position, resample='M')
