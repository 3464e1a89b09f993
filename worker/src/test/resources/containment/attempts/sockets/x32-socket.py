# How: socket by its x32 number; on aarch64 there are no such numbers
# Must not happen: a socket exists
# Outcome: sandbox_violation
# Prints: before
print('before', flush=True)
libc.syscall(0x40000000 + 41)
print('ESCAPED')
