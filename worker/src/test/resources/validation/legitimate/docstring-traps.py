"""Strategy module.

Never call os.system or eval here; pickle.loads and __import__('os') are forbidden too.
Example: subprocess.run(['ls']) would be rejected. Read files with open('/etc/passwd')? No.
"""
# import os; os.system('rm -rf /')
NOTE = 'exec(compile(...)) is not used; getattr(x, "__class__") neither'
SQL = "select * from prices where open('x')"
def strategy(data):
    '''Uses data.get, not pd.read_csv("prices.csv"); see df.query docs.'''
    close = data.get('price:收盤價')  # eval()
    return close > 0
