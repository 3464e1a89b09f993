# How: a text that doubles
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
s='x'
while True: s+=s
