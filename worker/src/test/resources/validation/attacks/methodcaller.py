import operator
operator.methodcaller('to_pickle', '/x')(data.get('a'))
# rule: reflection
