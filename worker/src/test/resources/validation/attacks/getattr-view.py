# getattr gets a name from a container that holds more than it seems to.
for n in ['view']:
    getattr(np.zeros(2), n)('(2,)i4' + ',')
# rule: argument-not-allowed
