# An attribute that looks constant gets another value in a way that is no plain assignment.
class P:
    def __get__(self, a, b): return 'to_' + 'csv'
class A:
    how = P()
# rule: class-hook
