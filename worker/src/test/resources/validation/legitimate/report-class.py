class Report:
    def __init__(self):
        self.sharpe_ratio = 2.9
        self.win_rate = 0.5

    def __str__(self):
        return f'Sharpe={self.sharpe_ratio:.2f}, win={self.win_rate:.1%}'

print(Report())
