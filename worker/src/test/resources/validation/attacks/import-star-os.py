# A star import brings the functions of os.
from os import *
system('id')
# rule: import-not-allowed
