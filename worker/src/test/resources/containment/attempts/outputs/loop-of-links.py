# How: a link to itself
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
os.symlink('a', 'output/a')
print('held')
