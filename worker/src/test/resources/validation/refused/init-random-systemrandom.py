# A file that is initialised again opens another path: init random systemrandom.
import random
r = random.Random()
r.__init__(1)
# rule: dunder-name
