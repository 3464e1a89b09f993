# Reaches numpy as an attribute of the module finlab.data, where a word in a text excuses the name.
words = ['np', 'load']
def f(d):
    return d.np.load('/etc/passwd')
f(data)
# rule: module-attribute
