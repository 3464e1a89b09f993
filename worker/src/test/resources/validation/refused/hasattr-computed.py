hasattr([], 'a' * 3)
# rule: attribute-not-allowed
