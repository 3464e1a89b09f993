help('modules')
# rule: introspection
