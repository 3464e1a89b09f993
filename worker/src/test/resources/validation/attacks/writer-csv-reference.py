w = data.get('a').to_csv
w('/x')
# rule: restricted-reference
