# How: a link to the dataset
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
os.symlink('/dataset/manifest.json', 'output/a.txt')
print('held')
