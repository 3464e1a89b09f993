# How: more bytes than may leave
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
open('output/a', 'wb').write(b'x' * ((256 << 10) + 1))
print('held')
