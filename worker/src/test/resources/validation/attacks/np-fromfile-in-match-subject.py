# Numpy reads a file, as the subject of match.
match np.fromfile('/etc/passwd'):
    case _:
        pass
# rule: data-io
