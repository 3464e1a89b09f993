# A way around what is refused directly: random systemrandom.
import random
random.SystemRandom()
# rule: module-attribute
