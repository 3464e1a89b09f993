# eval runs its text in the guard of a case.
match 1:
    case x if eval('1'):
        pass
# rule: code-execution
