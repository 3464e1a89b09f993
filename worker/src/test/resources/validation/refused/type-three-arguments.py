type('X', (), {'__del__': print})
# rule: reflection
