# Opens a path that depends on the working folder.
open('x.txt', 'w')
# rule: file-path
