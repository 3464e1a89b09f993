data.get('a').groupby('x').pct_change(1, 'to_csv')
# rule: string-dispatch
