# How: many files larger than /tmp together
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: disk_limit
# Prints: nothing
for i in range(64): open(f'/tmp/{i}', 'wb').write(bytes(1 << 20))
print('ESCAPED')
