# Numpy looks a name up in the frame of the caller: r string name.
k = 'np'
np.r_[k]
# rule: expression-evaluation
