# A text that is put together reaches a comparison with a type: exc.
try:
    raise ValueError(f'{1 + 1}i4')
except ValueError as e:
    np.arange(3).dtype == e.args[0]
# rule: argument-not-allowed
