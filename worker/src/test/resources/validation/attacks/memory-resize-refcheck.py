# An array gives back the memory that another one still uses.
a = np.zeros(10 ** 6)
v = a[:]
a.resize((1,), refcheck=False)
for i in range(50):
    v[:] = i
print(v.sum())
# rule: argument-not-allowed
