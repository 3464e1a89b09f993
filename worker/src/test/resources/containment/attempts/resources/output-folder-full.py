# How: more in the output folder than it holds
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: disk_limit
# Prints: nothing
# Files: 0, 4
for i in range(400): open('/output/%d'%i,'wb').write(bytes(1<<18))
