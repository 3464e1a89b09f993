len.__self__
# rule: dunder-name
