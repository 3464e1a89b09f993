# pandas calls what a private attribute of a frame names: keys() reads _info_axis_name.
df = pd.DataFrame({'a': [1]})
df._info_axis_name = 'to_pickle'
df.keys()('/etc/x')
# rule: attribute-not-allowed
