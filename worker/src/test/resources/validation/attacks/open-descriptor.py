# Opens a descriptor, standard input, by its number.
open(0)
# rule: file-path
