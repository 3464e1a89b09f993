np.polynomial.polynomial.pu
# rule: module-attribute
