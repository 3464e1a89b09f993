# How: more files in the output folder than it holds
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: disk_limit
# Prints: nothing
# Files: 0, 1, 10, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 11, 110, 111
for i in range(400): open('/output/%d'%i,'wb').close()
