# How: the runner's own source
# Must not happen: a file outside of /tmp is made or changed
# Outcome: no_position
attempt(lambda: open('/opt/runtime/sandbox_runner/frames.py', 'a'))
