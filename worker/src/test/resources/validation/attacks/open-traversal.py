# Leaves /tmp by two dots.
open('/tmp/../etc/passwd')
# rule: file-path
