# A text that is put together reaches a comparison with a type: assignlam.
df = pd.DataFrame({'a': [f'{1 + 1}i4']})
df.assign(b=lambda d: np.arange(3).dtype == d['a'][0])
# rule: argument-not-allowed
