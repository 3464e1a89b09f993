# The frame of a generator knows the built-ins, as the subject of match.
match (i for i in ()).gi_frame.f_builtins['eval']('1'):
    case _:
        pass
# rule: introspection
