from os import system as s
s('id')
# rule: import-not-allowed
