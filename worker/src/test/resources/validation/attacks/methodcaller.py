# methodcaller calls the writer that its text names.
import operator
operator.methodcaller('to_pickle', '/x')(data.get('a'))
# rule: reflection
