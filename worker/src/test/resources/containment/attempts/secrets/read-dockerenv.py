# How: reading /.dockerenv
# Must not happen: the process learns what is not its own
# Outcome: no_position
attempt(lambda: content(open('/.dockerenv', 'rb').read(16)))
