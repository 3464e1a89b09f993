def above(level):
    def check(row):
        return row > level
    return check

x = data.get('a').apply(above(3))
