dir(pd)
# rule: introspection
