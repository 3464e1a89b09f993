getattr([], '__cl' + 'ass__')
# rule: dunder-name
