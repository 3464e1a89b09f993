# Imports a reader of files from numpy under another name.
from numpy import fromfile as f
f('/etc/passwd')
# rule: data-io
