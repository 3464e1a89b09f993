np.array([1]).__array_interface__
# rule: dunder-name
