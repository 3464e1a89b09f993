df = pd.DataFrame({'exec': [1, 2], 'eval': [3, 4]})
x = df['exec'] + df['eval']
