# A format template as class attribute and as value of a dictionary.
class Report:
    TEMPLATE = '{name:<10}: {value:>8.2f}'
    LINES = {'head': '{:^20}', 'row': '{:>8}' * 2}

    def __init__(self, rows):
        self.rows = rows

    def show(self):
        print(self.LINES['head'].format('report'))
        for name, value in self.rows.items():
            print(self.TEMPLATE.format(name=name, value=value), Report.TEMPLATE.format(name='x', value=1))

close = data.get('price:收盤價')
Report(close.iloc[-1].to_dict()).show()
ROW = '{:>8}' * 3
print(ROW.format(1, 2, 3), ('{}-' * 2 + '{}').format(1, 2, 3))
position = close > close.average(3)
sim(position, resample='M')
