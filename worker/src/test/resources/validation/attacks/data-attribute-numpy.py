words = ['np', 'load']
def f(d):
    return d.np.load('/etc/passwd')
f(data)
# rule: module-attribute
