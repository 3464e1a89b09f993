# Reaches eval in full-width letters.
ｅｖａｌ('1')
# rule: identifier-not-normal
