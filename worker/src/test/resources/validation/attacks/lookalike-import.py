import ｏs
# rule: identifier-not-normal
