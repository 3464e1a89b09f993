list(map(data.get('a').to_csv, ['/x']))
# rule: restricted-reference
