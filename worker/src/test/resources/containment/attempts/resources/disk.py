# How: one file larger than /tmp
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: disk_limit
# Prints: nothing
with open('/tmp/a', 'wb') as f:
    for _ in range(64): f.write(bytes(1 << 20)); f.flush()
print('ESCAPED')
