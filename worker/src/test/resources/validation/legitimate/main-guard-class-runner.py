# A main guard around an object that runs everything; a module docstring that mentions exec and os.
"""Momentum runner.

Never use exec(), eval() or os.system here; __import__ is not needed either.
"""
import pandas as pd
import numpy as np

__all__ = ['Runner']
__version__ = '1.0'

class Runner:
    """Runs it: import os would be refused."""
    DEFAULTS = dict(window=20, top=10)

    def __init__(self, **overrides):
        unknown = set(overrides) - set(self.DEFAULTS)
        if unknown:
            raise TypeError(f'unknown: {sorted(unknown)}')
        self.__dict = {**self.DEFAULTS, **overrides}

    def run(self):
        close = data.get('price:收盤價')
        window, top = self.__dict['window'], self.__dict['top']
        return close.pct_change(window).is_largest(top)

def main(argv=None):
    runner = Runner(top=3)
    position = runner.run()
    report = sim(position, resample='M', fee_ratio=fee_ratio, tax_ratio=tax_ratio)
    return 0 if position is not None else 1

if __name__ == '__main__':
    main()
