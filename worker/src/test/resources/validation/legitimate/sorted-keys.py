pairs = sorted({'a': 2, 'b': 1}.items(), key=lambda kv: kv[1], reverse=True)
top = max(pairs, key=lambda p: p[1])
print(any(v > 1 for _, v in pairs), all([]), list(reversed(pairs)), round(1.234, 2), abs(-1), divmod(5, 2), pow(2, 3))
