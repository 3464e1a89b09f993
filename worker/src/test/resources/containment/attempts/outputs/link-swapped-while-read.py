# How: a thread swaps a file for a link while files are collected
# Must not happen: a file that is not the strategy's leaves the container, or a name that is no plain name
# Outcome: no_position
# Files: a?
open('output/.plain', 'w').write('mine')
def swap():
    while True:
        for make in (lambda: os.symlink('/etc/passwd', 'output/a'), lambda: os.link('output/.plain', 'output/a')):
            try:
                os.unlink('output/a')
            except OSError:
                pass
            try:
                make()
            except OSError:
                pass
threading.Thread(target=swap, daemon=True).start()
print('held')
