# A type of elements gets out of sight and meets a text that is put together: strhash3.
h = hash(np.arange(3).dtype)
class S(str):
    def __hash__(self):
        return h
{np.arange(3).dtype, S(f'{1 + 1}i4')}
# rule: argument-not-allowed
