# A text that is not seen to be put together is compared with a type: repr.
np.arange(3).dtype == f"{'2d'!r}"[1:-1]
# rule: argument-not-allowed
