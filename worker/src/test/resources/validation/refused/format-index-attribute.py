'{0[:].__class__}'.format([1])
# rule: format-string
