# How: posix_spawn of libc, which uses CLONE_VM|CLONE_VFORK
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: refuse_if(libc.posix_spawn(ctypes.byref(ctypes.c_int()), b'/usr/bin/python3', None, None, (ctypes.c_char_p * 2)(b'python3', None), None) != 0))
