dict(ｅval=1)
# rule: identifier-not-normal
