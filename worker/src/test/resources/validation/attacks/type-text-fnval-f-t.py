# A text that is put together reaches a comparison with a type: fnval.
fs = [lambda: f'{1 + 1}i4']
np.arange(3).dtype == fs[0]()
# rule: argument-not-allowed
