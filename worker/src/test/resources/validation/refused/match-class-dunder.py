# A way around what is refused directly: match class dunder.
match 1:
    case object(__class__=c):
        c.__base__
# rule: dunder-name
