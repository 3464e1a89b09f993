# How: the execveat call by number
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: raw(NR['execveat'], -100, b'/usr/bin/python3', (ctypes.c_char_p * 2)(b'python3', None), None, 0))
