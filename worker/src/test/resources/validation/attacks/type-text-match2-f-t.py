# A text that is put together reaches a comparison with a type: match2.
match [f'{1 + 1}i4']:
    case [t]:
        np.arange(3).dtype == t
# rule: argument-not-allowed
