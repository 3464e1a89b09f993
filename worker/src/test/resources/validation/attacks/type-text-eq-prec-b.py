# A text that is not seen to be put together is compared with a type: prec.
np.arange(3).dtype == f"{'-':.0}2i{2+2}"
# rule: argument-not-allowed
