# How: a link in /tmp to a folder outside
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: (os.symlink('/etc', '/tmp/e'), open('/tmp/e/planted', 'w')))
