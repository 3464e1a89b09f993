name = 'x'
getattr([], name)
# rule: reflection
