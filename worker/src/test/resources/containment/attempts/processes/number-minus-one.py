# How: a number below all tables
# Must not happen: the filter is passed by
# Outcome: sandbox_violation
# Prints: before
print('before', flush=True)
libc.syscall(-1)
print('ESCAPED')
