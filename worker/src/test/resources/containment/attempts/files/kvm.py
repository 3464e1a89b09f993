# How: /dev/kvm
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/dev/kvm', 'rb'))
