from math import *
print(sqrt(2) + pi, log(3))
