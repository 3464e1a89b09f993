# An operator of the library compares types with texts.
import operator
list(map(operator.eq, [np.arange(3).dtype], ['{}i4'.format(2)]))
# rule: argument-not-allowed
