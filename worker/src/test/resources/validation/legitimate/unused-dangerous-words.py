words = ['os.system', '__class__', 'eval', 'to_pickle', 'subprocess']
print(words)
