for i, (k, v) in enumerate({'a': 1}.items()):
    if i > 3:
        break
    elif v:
        continue
else:
    print(k)
