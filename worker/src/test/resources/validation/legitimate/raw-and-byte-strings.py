a = r'\d+' + 'b' "c"
b = b'bytes'.decode('utf-8')
c = '''triple
quoted # not a comment
'''
