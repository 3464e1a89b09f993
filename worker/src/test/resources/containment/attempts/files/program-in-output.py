# How: a program in the output folder
# Must not happen: a file is written outside of /tmp and the output folder, or a program runs
# Outcome: strategy_error
# Prints: nothing
# Files: x
import os
open('/output/x','wb').write(open('/usr/bin/python3.11','rb').read(1000) if os.path.exists('/usr/bin/python3.11') else b'x'); os.chmod('/output/x',0o777); os.execv('/output/x',['x'])
