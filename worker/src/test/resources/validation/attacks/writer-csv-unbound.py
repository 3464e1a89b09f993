pd.DataFrame.to_csv(data.get('a'), '/x')
# rule: restricted-reference
