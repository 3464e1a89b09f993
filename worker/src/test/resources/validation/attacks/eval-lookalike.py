ｅｖａｌ('1')
# rule: identifier-not-normal
