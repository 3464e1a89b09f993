def register(name):
    def wrap(function):
        REGISTRY[name] = function
        return function
    return wrap
REGISTRY = {}
@register('a')
def factor(x):
    return x
print(REGISTRY['a'](1))
