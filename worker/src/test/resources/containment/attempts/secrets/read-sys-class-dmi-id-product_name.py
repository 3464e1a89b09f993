# How: reading /sys/class/dmi/id/product_name
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/sys/class/dmi/id/product_name', 'rb').read(16)))
