# help imports the module pydoc and what its text names.
help('modules')
# rule: introspection
