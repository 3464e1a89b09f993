# Eval runs a text, as the subject of match.
match eval('1'):
    case _:
        pass
# rule: code-execution
