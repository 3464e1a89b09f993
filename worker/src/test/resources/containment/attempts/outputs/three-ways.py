# How: none; three ways to the same folder
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
# Files: a, b, c
for path in ('/output/a', '/tmp/output/b', 'output/c'):
    open(path, 'w').close()
print('held')
