pd.pivot_table(data.get('a'), 'x', 'y', 'z', 'to_csv')
# rule: string-dispatch
