type('').__mro__
# rule: dunder-name
