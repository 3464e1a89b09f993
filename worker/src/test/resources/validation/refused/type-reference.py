make = type
make('X', (), {})
# rule: restricted-reference
