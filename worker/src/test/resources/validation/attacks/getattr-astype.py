# getattr gets a name from a container that holds more than it seems to.
getattr(np.zeros(1), 'astype')('(2,)' + 'i4,')
# rule: argument-not-allowed
