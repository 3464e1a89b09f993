# A type of elements gets out of sight and meets a text that is put together: strhash2.
h = hash(np.arange(3).dtype)
class S(str):
    def __hash__(self):
        return h
s = S(f'{1 + 1}i4')
{np.arange(3).dtype: 1}[s]
# rule: argument-not-allowed
