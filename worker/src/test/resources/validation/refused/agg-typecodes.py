# A dictionary of the library can be changed, and pandas calls the methods that it names.
np.typecodes.clear()
np.typecodes['a'] = 'to_pickle'
pd.Series([1]).agg(np.typecodes, 0, '/etc/x')
# rule: module-attribute
