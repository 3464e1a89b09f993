# How: the score by which the kernel kills
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/proc/self/oom_score_adj', 'w'))
