match eval:
    case f:
        f('1')
# rule: code-execution
