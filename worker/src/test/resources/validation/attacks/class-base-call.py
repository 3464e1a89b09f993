# eval runs its text in the list of bases of a class.
class A(eval('object')):
    pass
# rule: code-execution
