async def f(x):
    return [y async for y in x]
# rule: async-code
