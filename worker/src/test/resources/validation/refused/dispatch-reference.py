f = data.get('a').agg
f('to_csv')
# rule: restricted-reference
