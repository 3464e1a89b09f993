# A computed type as third argument of from_dict.
s = f'{1+1}i4'
pd.DataFrame.from_dict({'a': [1]}, 'index', s)
# rule: argument-not-allowed
