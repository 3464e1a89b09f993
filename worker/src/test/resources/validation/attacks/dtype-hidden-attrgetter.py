# The type is read by name.
import operator
read = operator.attrgetter('dtype')
read(np.arange(3)) == f'{1 + 1}i4'
# rule: reflection
