# How: names that are too long, hidden or not plain
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
# Files: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
for name in ('x' * 64, 'y' * 65, '.h', 'a b', '~', '報告.csv'):
    open('/output/' + name, 'w').close()
print('held')
