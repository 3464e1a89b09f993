# Unpickling runs what the file says, as a guard.
match 1:
    case _ if pd.read_pickle('/etc/passwd'):
        pass
# rule: data-io
