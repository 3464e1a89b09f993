import random
random._os.system('id')
# rule: module-attribute
