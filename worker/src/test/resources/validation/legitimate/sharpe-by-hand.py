returns = data.get('price:收盤價').pct_change().mean(axis=1)
sharpe = returns.mean() / returns.std() * np.sqrt(252)
equity = (1 + returns).cumprod()
drawdown = (equity / equity.cummax() - 1).min()
