# A pattern binds the type.
match pd.Series([1.5]):
    case pd.Series(dtype=kind):
        kind == f'{1 + 1}i4'
# rule: argument-not-allowed
