# Exec runs a text, as a guard.
match 1:
    case _ if exec('x = 1'):
        pass
# rule: code-execution
