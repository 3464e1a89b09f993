# How: a name that begins with a dot
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
open('output/.bashrc', 'w').close()
print('held')
