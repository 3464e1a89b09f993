# How: many names of one file
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: disk_limit
# Prints: nothing
import os
open('/tmp/a','w').close()
for i in range(60000): os.link('/tmp/a','/tmp/l%d'%i)
