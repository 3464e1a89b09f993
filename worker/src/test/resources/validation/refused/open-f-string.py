name = 'x'
open(f'/tmp/{name}')
# rule: file-path
