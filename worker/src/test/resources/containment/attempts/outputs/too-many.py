# How: more files than may leave
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
# Files: 000, 001, 002, 003, 004, 005, 006, 007, 008, 009, 010, 011, 012, 013, 014, 015
for i in range(100): open(f'output/{i:03}', 'w').close()
print('held')
