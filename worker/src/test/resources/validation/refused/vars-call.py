vars(pd)
# rule: introspection
