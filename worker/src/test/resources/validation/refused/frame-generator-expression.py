(x for x in [1]).gi_frame
# rule: introspection
