# How: a file of holes larger than allowed
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: disk_limit
# Prints: nothing
os.truncate(os.open('/tmp/a', os.O_CREAT | os.O_RDWR), 1 << 40)
print('ESCAPED')
