# How: an audit hook that exits
# Must not happen: the exit code is believed, or the run counts as a failure of the infrastructure
# Outcome: crashed
# Prints: nothing
import sys,os
x=os._exit
def h(e,a): x(0)
sys.addaudithook(h)
open('/tmp/a','w')
