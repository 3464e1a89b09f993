# A reader of pandas opens a path, as the subject of match.
match pd.read_csv('/etc/passwd'):
    case _:
        pass
# rule: data-io
