# How: a subprocess of asyncio
# Must not happen: a second process or another program runs
# Outcome: no_position
import asyncio
attempt(lambda: asyncio.run(asyncio.create_subprocess_exec('/usr/bin/python3')))
