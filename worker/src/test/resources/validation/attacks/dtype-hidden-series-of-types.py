# A series of objects compares the type that it holds.
cells = pd.Series([np.arange(3).dtype], dtype=object)
cells == f'{1 + 1}i4'
# rule: argument-not-allowed
