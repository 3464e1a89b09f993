x = type(data.get('a')).__name__
y = type(1) == type(2)
