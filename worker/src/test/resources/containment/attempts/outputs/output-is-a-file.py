# How: the output folder, or the link to it, becomes a file
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
attempt(lambda: os.rmdir('/output'))
attempt(lambda: os.rename('/output', '/tmp/o'))
os.unlink('output'); open('output', 'w').close()
