with open('/tmp/notes.txt', 'w', encoding='utf-8') as f:
    f.write('x')
with open('/tmp/notes.txt') as f:
    print(f.read(), f.readlines())
