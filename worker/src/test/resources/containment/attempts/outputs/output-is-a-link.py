# How: the output folder itself, or the link to it, leads elsewhere
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
attempt(lambda: os.rmdir('/output'))
attempt(lambda: os.symlink('/dataset', '/output'))
os.unlink('output'); os.symlink('/dataset', 'output')
