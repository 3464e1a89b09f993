# __import__ loads a module by name, as the subject of match.
match __import__('os').system('id'):
    case _:
        pass
# rule: code-execution
