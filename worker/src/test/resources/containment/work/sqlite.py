# Prints: 6
import sqlite3
with sqlite3.connect('/tmp/a.db') as db:
    db.execute('create table t(a)')
    db.executemany('insert into t values (?)', [(1,), (2,), (3,)])
with sqlite3.connect('/tmp/a.db') as db:
    db.execute('pragma journal_mode=wal')
    print(db.execute('select sum(a) from t').fetchone()[0])
