# Open takes more than a literal path: open encoding.
open('/tmp/a', encoding='bz2')
# rule: argument-not-allowed
