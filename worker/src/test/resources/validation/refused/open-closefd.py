# Open takes more than a literal path: open closefd.
open('/tmp/x', closefd=True)
# rule: file-path
