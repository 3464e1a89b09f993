# Levels of a multi-index that are fewer than its codes.
m = pd.MultiIndex(levels=[np.arange(8000000), ['c']], codes=[[7999999], [0]])
m = m.set_levels([['a'], ['c']], verify_integrity=False)
print(m.get_level_values(0))
# rule: argument-not-allowed
