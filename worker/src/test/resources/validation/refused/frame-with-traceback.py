ValueError().with_traceback(None)
# rule: introspection
