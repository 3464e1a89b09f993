# How: an event loop, which needs a socket pair
# Must not happen: a socket exists
# Outcome: no_position
import asyncio
attempt(asyncio.new_event_loop)
