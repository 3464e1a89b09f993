# A text that is put together reaches a comparison with a type: match3.
match {'a': f'{1 + 1}i4'}:
    case {'a': t}:
        np.arange(3).dtype == t
# rule: argument-not-allowed
