# A text that is put together reaches a comparison with a type: lamparam.
list(map(lambda t: np.arange(3).dtype == t, [f'{1 + 1}i4']))
# rule: argument-not-allowed
