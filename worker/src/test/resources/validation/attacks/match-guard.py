match 1:
    case x if eval('1'):
        pass
# rule: code-execution
