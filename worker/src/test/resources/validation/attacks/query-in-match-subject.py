# Query evaluates a text, as the subject of match.
match pd.DataFrame({'a': [1]}).query('a > 0'):
    case _:
        pass
# rule: expression-evaluation
