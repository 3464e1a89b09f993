# numpy evaluates a part of this text as a number: em.
np.arange(3).dtype == 'i4,\u20032i4'
# rule: argument-not-allowed
