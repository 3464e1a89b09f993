x = 1.5
print(f'{x!r:>10} {x:.2f} {x=} {"nested"} {{braces}} {x:{10}}')
