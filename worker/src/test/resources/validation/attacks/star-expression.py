# eval runs its text where a list is unpacked.
x = [*eval('[1]')]
# rule: code-execution
