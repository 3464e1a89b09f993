# How: a name that reads as an option
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
# Files: -rf
open('output/-rf', 'w').close()
print('held')
