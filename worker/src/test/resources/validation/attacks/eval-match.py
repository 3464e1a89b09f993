# Reaches eval as a captured subject.
match eval:
    case f:
        f('1')
# rule: code-execution
