from operator import attrgetter
attrgetter('__class__')([])
# rule: reflection
