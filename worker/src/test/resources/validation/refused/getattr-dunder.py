getattr([], '__class__')
# rule: dunder-name
