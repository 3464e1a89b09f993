# The state of random numbers holds an unchecked position in memory.
r = np.random.RandomState(1)
r.set_state(('MT19937', list(range(624)), 2 ** 30))
print(r.rand())
# rule: introspection
