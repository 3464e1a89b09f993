# Open takes more than a literal path: open newline kw.
open('/tmp/x', 'w', -1, 'utf-8')
# rule: file-path
