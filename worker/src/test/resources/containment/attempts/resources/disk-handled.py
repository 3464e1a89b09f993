# How: a full disk, caught
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: no_position
try:
    for i in range(64): open(f'/tmp/{i}', 'wb').write(bytes(1 << 20))
    print('ESCAPED')
except OSError:
    print('held')
