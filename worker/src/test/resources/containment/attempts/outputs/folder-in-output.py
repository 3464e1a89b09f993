# How: a folder with a file
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
os.mkdir('output/d'); open('output/d/a', 'w').close()
print('held')
