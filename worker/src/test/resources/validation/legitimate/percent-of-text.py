rows = ['a', 'b']
print(', '.join(map(str, rows)), ' '.join(f'{r:>5}' for r in rows), 'x'.upper().strip().split(','))
