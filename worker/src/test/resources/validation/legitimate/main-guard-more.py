def main():
    close = data.get('price:收盤價')
    position = close.rise(5) & (close > close.average(60))
    return sim(position, resample='M', name='rise')
if __name__ == '__main__':
    report = main()
    print(report.metrics)
