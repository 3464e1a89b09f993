# How: a file of holes
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
os.truncate(os.open('output/a', os.O_CREAT | os.O_RDWR), 1 << 20)
print('held')
