open('x.txt', 'w')
# rule: file-path
