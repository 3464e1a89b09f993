# How: reading the worker's descriptor
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: timeout
# Prints: nothing
# Wall: 2s
os.read(200, 1)
print('ESCAPED')
