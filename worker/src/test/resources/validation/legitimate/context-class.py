import time
class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self
    def __exit__(self, exc_type, exc_value, traceback):
        self.elapsed = time.perf_counter() - self.start
        print(f'{self.elapsed:.4f}s', exc_type.__name__ if exc_type else 'ok')
        return False
with Timer() as timer, np.errstate(all='ignore'):
    x = np.log(np.arange(5))
print(timer.elapsed)
