# How: the output folder itself becomes a link
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
os.rmdir('output'); os.symlink('/dataset', 'output')
print('held')
