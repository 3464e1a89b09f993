# random has os as an attribute.
import random
random._os.system('id')
# rule: module-attribute
