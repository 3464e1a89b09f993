from numpy import fromfile as f
f('/etc/passwd')
# rule: data-io
