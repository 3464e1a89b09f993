# How: /dev/mem
# Must not happen: a device is reached
# Outcome: no_position
attempt(lambda: open('/dev/mem', 'rb'))
