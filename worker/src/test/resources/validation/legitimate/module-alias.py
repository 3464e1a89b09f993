numeric = np
frame = pd.DataFrame(numeric.zeros((2, 2)))
