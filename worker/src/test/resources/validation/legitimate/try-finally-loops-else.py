# for-else, while-else, nested functions with early return, break and continue, pass and ellipsis.
def find(frame, limit):
    for column in frame.columns:
        if frame[column].iloc[-1] > limit:
            break
    else:
        return None
    return column

def search(low, high, f):
    steps = 0
    while high - low > 1e-3:
        mid = (low + high) / 2
        steps += 1
        if f(mid) > 0:
            high = mid
        else:
            low = mid
        if steps > 100:
            break
    else:
        print('converged', steps)
    return (low + high) / 2

def todo(): ...
class Empty: pass

close = data.get('price:收盤價')
threshold = search(0.0, 100.0, lambda x: (close.iloc[-1] < x).mean() - 0.5)
print(find(close, 1e9), find(close, 0), round(threshold, 2), todo(), Empty().__class__.__name__)
try:
    for n in range(10):
        try:
            if n == 2:
                continue
            if n == 4:
                break
        finally:
            print(n, end=';')
finally:
    print()
position = close > threshold
sim(position, resample='M')
