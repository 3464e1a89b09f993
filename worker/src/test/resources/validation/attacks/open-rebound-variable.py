p = '/tmp/x'
p = '/etc/passwd'
open(p)
# rule: file-path
