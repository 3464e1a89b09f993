# How: links with long targets
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: disk_limit
# Prints: nothing
import os
for i in range(40000): os.symlink('x'*4000,'/tmp/%d'%i)
