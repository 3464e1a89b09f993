# A text that is put together reaches a comparison with a type: groupbyfn.
df = pd.DataFrame({'b': [1]}, index=[f'{1 + 1}i4'])
df.groupby(lambda t: np.arange(3).dtype == t).sum()
# rule: argument-not-allowed
