m = input
open('/tmp/x', m)
# rule: file-path
