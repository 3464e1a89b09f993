# How: a user of their own
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/etc/passwd', 'a'))
