# How: a copy of the interpreter in /tmp, made executable
# Must not happen: a second process or another program runs
# Outcome: no_position
with open('/usr/bin/python3', 'rb') as source, open('/tmp/python', 'wb') as copy:
    copy.write(source.read(1 << 20))
os.chmod('/tmp/python', 0o755)
attempt(lambda: os.execv('/tmp/python', ['python']))
