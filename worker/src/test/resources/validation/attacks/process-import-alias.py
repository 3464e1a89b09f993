import os as o
o.popen('id')
# rule: import-not-allowed
