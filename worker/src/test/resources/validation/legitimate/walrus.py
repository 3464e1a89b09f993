if (n := len([1, 2])) > 1:
    print(n)
while (n := n - 1) > 0:
    pass
print([m for v in [1, 2] if (m := v * 2) > 1])
