class A:
    def __getitem__(self, cls):
        return cls((1,), object, b'12345678')
def f(x: A()[np.ndarray]):
    pass
# rule: restricted-reference
