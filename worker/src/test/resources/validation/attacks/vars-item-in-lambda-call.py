# Vars shows the names of a module, in a lambda.
(lambda: vars(pd)['read_csv']('/etc/passwd'))()
# rule: introspection
