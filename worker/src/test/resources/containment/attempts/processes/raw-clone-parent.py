# How: clone with CLONE_PARENT
# Must not happen: a second process or another program runs
# Outcome: no_position
attempt(lambda: raw(NR['clone'], 0x8011, 0, 0, 0, 0))
