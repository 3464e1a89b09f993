# A codec is a module, or a template reads attributes: str encode computed.
'x'.encode('b' + 'z2')
# rule: argument-not-allowed
