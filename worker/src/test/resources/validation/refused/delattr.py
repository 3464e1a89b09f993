delattr(object(), 'x')
# rule: reflection
