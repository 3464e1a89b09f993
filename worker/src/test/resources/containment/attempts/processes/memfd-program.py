# How: a program in memory, run by descriptor
# Must not happen: a second process or another program runs
# Outcome: no_position
def action():
    descriptor = os.memfd_create('program')
    os.write(descriptor, open('/usr/bin/python3', 'rb').read())
    os.execve(descriptor, ['python3'], {})
attempt(action)
