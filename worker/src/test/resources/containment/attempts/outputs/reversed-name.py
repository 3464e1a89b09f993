# How: a name that shows reversed
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
open('output/a\u202etxt.exe', 'w').close()
print('held')
