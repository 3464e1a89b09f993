name = ''.join(sorted('xa'))
getattr([], name)
# rule: reflection
