# How: the output folder becomes a file
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
os.rmdir('output'); open('output', 'w').close()
print('held')
