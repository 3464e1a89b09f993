# Opens the path of a variable that has two values.
p = '/tmp/x'
p = '/etc/passwd'
open(p)
# rule: file-path
