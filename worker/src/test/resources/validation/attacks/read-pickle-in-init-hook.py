# Unpickling runs what the file says, in an initialiser.
class A:
    def __init__(self):
        self.x = pd.read_pickle('/etc/passwd')
A()
# rule: data-io
