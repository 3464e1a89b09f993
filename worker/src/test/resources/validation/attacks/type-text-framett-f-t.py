# A text that is put together reaches a comparison with a type: framett.
df = pd.DataFrame({'a': [f'{1 + 1}i4']})
for row in df.itertuples():
    np.arange(3).dtype == row.a
# rule: argument-not-allowed
