# How: a link in the output folder
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
os.symlink('/etc/passwd', 'output/a.txt')
print('held')
