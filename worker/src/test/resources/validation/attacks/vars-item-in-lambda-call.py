# Vars shows the names of a module, in a lambda.
(lambda: vars(np)['fromfile']('/etc/passwd'))()
# rule: introspection
