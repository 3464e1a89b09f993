# Prints: 3 2 [1, 2] 3 True True
import io, sqlite3
pd.DataFrame({'a': [1, 2]}).to_csv('/tmp/wait.csv', index=False)
pd.DataFrame({'a': [1, 2]}).to_pickle('/tmp/wait.pickle')
with sqlite3.connect('/tmp/wait.db') as db:
    pd.DataFrame({'a': [1, 2]}).to_sql('t', db, index=False)
    rows = pd.read_sql('select a from t', db).a.tolist()
pd.testing.assert_frame_equal(pd.read_pickle('/tmp/wait.pickle'), pd.read_csv('/tmp/wait.csv'))
flat = pd.json_normalize({'a': {'b': 1}}).columns[0] == 'a.b'
fixed = pd.read_fwf(io.StringIO('a b\n1 2\n')).b[0]
print(pd.eval('1 + 2'), fixed, rows, pd.read_table('/tmp/wait.csv').a.sum(), flat, 'read_excel' in dir(pd))
