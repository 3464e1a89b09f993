'{a.__class__}'.format_map({'a': 1})
# rule: format-string
