# How: a database that fills the disk
# Must not happen: the limit is passed, or the end is told as something else
# Outcome: disk_limit
# Prints: nothing
import sqlite3
c=sqlite3.connect('/tmp/a.db'); c.execute('create table t(x)')
for i in range(1000): c.execute('insert into t values(zeroblob(1000000))'); c.commit()
