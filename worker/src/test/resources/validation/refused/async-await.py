async def f(x):
    await x
# rule: async-code
