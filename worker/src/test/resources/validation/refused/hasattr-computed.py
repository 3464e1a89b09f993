hasattr([], 'a' * 3)
# rule: reflection
