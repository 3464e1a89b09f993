# How: fork by its x32 number; on aarch64 there are no such numbers
# Must not happen: a second process or another program runs
# Outcome: sandbox_violation
# Prints: before
print('before', flush=True)
libc.syscall(0x40000000 + 57)
print('ESCAPED')
