# A text that is put together reaches a comparison with a type: mutable.
d = {}
d.setdefault('a', f'{1 + 1}i4')
np.arange(3).dtype == d['a']
# rule: argument-not-allowed
