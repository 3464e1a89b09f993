type(int)('X', (), {'__annotations__': {'a=print(1)': int}})
# rule: reflection
