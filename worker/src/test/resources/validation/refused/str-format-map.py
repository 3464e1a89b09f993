# A codec is a module, or a template reads attributes: str format map.
'{0.a}'.format_map({})
# rule: format-string
