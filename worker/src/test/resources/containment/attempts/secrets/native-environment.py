# How: the same through libc, where Python's copy does not reach
# Must not happen: the process learns what is not its own
# Outcome: no_position
libc.getenv.restype = ctypes.c_char_p
found = [n for n in (b'PATH', b'PYTHONPATH', b'HOSTNAME') if libc.getenv(n)]
print('ESCAPED' if found else 'held')
