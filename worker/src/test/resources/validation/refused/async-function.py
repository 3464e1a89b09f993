async def f():
    pass
# rule: async-code
