# A text that is put together reaches a comparison with a type: attrs.
df = pd.DataFrame()
df.attrs['t'] = f'{1 + 1}i4'
np.arange(3).dtype == df.attrs['t']
# rule: argument-not-allowed
