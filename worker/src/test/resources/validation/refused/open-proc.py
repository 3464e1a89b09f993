# Open takes more than a literal path: open proc.
open('/tmp//x')
# rule: file-path
