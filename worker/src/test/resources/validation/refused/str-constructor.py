# A codec is a module, or a template reads attributes: str constructor.
str(b'x', 'idna')
# rule: argument-not-allowed
