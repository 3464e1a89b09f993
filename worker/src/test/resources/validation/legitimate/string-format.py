print('{:.2f} {name}'.format(1.5, name='x'))
print('%s %.2f' % ('a', 2))
print(format(1.5, '.2f'))
