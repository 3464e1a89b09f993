# How: a name that moves the cursor of a terminal
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
open('output/a\x1b[2Jb', 'w').close()
print('held')
