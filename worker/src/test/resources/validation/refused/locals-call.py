locals()
# rule: introspection
