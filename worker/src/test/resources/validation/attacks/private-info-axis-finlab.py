# The same on a frame of the data, called in a loop.
df = data.get('x')
df._info_axis_name = 'to_pickle'
for k in [df.keys()]:
    k('/etc/x')
# rule: attribute-not-allowed
