# Prints: True
for _ in range(5):
    x = np.zeros(8 << 20); x += 1; del x
print(True)
