x = 1
x.__ｃlass__
# rule: identifier-not-normal
