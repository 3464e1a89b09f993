# Open takes more than a literal path: open symlink.
open('/tmp/../etc/passwd')
# rule: file-path
