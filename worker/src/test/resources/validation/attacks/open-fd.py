# Open takes more than a literal path: open fd.
open(0)
# rule: file-path
