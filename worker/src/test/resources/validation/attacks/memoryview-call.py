memoryview(b'')
# rule: introspection
