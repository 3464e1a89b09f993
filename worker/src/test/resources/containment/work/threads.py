# Prints: [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(8) as pool:
    print(list(pool.map(lambda x: x * x, range(10))))
