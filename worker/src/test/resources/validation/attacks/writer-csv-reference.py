# A writer is kept as a value and called later with a path.
w = data.get('a').to_csv
w('/x')
# rule: restricted-reference
