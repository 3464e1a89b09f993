PATH = '/tmp/out.csv'
data.get('a').to_csv(PATH)
data.get('a').to_csv('/tmp/sub_x.csv', index=False)
f = open(PATH, mode='r')
f.close()
