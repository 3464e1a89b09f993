# A type of elements gets out of sight and meets a text that is put together: strhash.
t = np.arange(3).dtype
class S(str):
    def __hash__(self):
        return hash(t)
d = {t: 1}
s = S(f'{1 + 1}i4')
d[s]
# rule: argument-not-allowed
