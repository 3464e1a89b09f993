# How: a signal by descriptor
# Must not happen: a process is signalled, stopped or traced
# Outcome: no_position
attempt(lambda: raw(NR['pidfd_send_signal'], 0, 9, None, 0))
