# A categorical that believes its codes.
c = pd.Categorical(np.array([2**30], dtype='int32'), categories=[str(i) for i in range(40000)], fastpath=True)
print(pd.Series(c).astype(object))
# rule: argument-not-allowed
