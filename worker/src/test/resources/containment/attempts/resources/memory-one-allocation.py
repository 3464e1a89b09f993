# How: one array, all pages touched
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: out_of_memory
# Prints: nothing
x = np.ones(1 << 30)
print('ESCAPED')
