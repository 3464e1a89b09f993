# pipe gives a function a second argument, which is a type.
s = f'{1+1}i4'
pd.Series([1]).pipe(np.array, s)
# rule: restricted-reference
