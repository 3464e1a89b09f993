# Open takes more than a literal path: open fd bool.
open(True)
# rule: file-path
