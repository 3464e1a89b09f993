# to_csv is called on the class.
pd.DataFrame.to_csv(data.get('a'), '/x')
# rule: restricted-reference
