# How: links to devices that never end
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
# Files: ok
os.symlink('/dev/zero', '/output/z'); os.symlink('/dev/urandom', '/output/u'); os.symlink('/proc/self/mem', '/output/m')
open('/output/ok', 'w').close()
print('held')
