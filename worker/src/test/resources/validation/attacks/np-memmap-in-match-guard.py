# Numpy maps a file, as a guard.
match 1:
    case _ if np.memmap('/etc/passwd'):
        pass
# rule: data-io
