# The same, set later.
m = pd.MultiIndex(levels=[[str(i) for i in range(40000)], ['c']], codes=[[0], [0]])
m = m.set_codes([np.array([2**30]), np.array([0])], verify_integrity=False)
print(m.get_level_values(0))
# rule: argument-not-allowed
