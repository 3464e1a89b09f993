# A loop over functions of numpy passes a text that is put together as type.
for make in (np.zeros, np.ones):
    make(3, '%di4' % 2)
# rule: argument-not-allowed
