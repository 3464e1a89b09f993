getattr([], '__cl' + 'ass__')
# rule: reflection
