# A text that is not seen to be put together is compared with a type: prec2.
np.arange(3).dtype == f"{'-':.0}2d"
# rule: argument-not-allowed
