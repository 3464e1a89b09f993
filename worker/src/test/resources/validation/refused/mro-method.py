type('').mro()
# rule: introspection
