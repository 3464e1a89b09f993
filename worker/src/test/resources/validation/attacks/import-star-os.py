from os import *
system('id')
# rule: import-not-allowed
