# Prints: [31, 29] 14
s = pd.Series(1, index=pd.date_range('2024-01-01', '2024-02-29'))
print(s.resample('ME').sum().tolist(), s.resample('W').last().size + s.resample('QE').last().size + 4)
