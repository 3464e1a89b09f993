# Getattr with a computed name, as a guard.
match 1:
    case _ if getattr(pd, 'read_' + 'csv')('/etc/passwd'):
        pass
# rule: data-io
