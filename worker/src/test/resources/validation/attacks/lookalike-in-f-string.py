# A full-width eval in an f-string is eval.
x = f"{ｅｖａｌ('1')}"
# rule: identifier-not-normal
