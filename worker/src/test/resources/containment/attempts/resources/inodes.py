# How: more files than allowed
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: disk_limit
# Prints: nothing
for i in range(5000): open(f'/tmp/{i}', 'w').close()
print('ESCAPED')
