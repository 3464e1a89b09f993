# How: a name that is no UTF-8
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
open(b'output/\xff', 'w').close()
print('held')
