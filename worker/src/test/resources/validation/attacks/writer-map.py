# map calls a writer with a path.
list(map(data.get('a').to_csv, ['/x']))
# rule: restricted-reference
