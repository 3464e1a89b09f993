pd.DataFrame.agg(data.get('a'), 'to_csv')
# rule: restricted-reference
