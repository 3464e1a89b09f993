def f(value):
    match value:
        case 0 | 1:
            return 'small'
        case {'kind': kind, **rest}:
            return kind
        case [first, *others]:
            return first
        case str() as text:
            return text
        case _:
            return None
