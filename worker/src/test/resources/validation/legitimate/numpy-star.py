from numpy import *
print(mean(array([1, 2])), linspace(0, 1, 3))
