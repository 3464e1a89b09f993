# How: the link to the output folder leads to a folder of the strategy
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
# Files: mine
open('/output/mine', 'w').close()
os.unlink('/tmp/output'); os.mkdir('/tmp/output'); open('/tmp/output/other', 'w').close()
print('held')
