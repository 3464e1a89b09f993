# Prints: ok
import bisect, bz2, calendar, collections, csv, dataclasses, datetime, decimal, enum, fractions, functools, glob, gzip, hashlib
import heapq, inspect, io, itertools, json, logging, lzma, math, operator, os, pathlib, pickle, platform, queue, random, re
import shutil, statistics, string, struct, tempfile, textwrap, time, timeit, traceback, typing, unicodedata, uuid, warnings, zlib, zoneinfo
assert json.loads(json.dumps({'a': decimal.Decimal('1.5').__float__()}))['a'] == 1.5
assert gzip.decompress(gzip.compress(b'x')) == bz2.decompress(bz2.compress(b'x')) == lzma.decompress(lzma.compress(b'x')) == b'x'
assert pickle.loads(pickle.dumps(datetime.date(2024, 1, 1))).year == 2024
assert platform.machine() and platform.python_version() and os.cpu_count() and time.time() and uuid.uuid4()
shutil.copy(shutil.copy2(pathlib.Path('/tmp/a').absolute() if pathlib.Path('/tmp/a').write_text('x') else '', '/tmp/b'), '/tmp/c')
os.rename('/tmp/c', '/tmp/d'); os.makedirs('/tmp/e/f'); shutil.rmtree('/tmp/e')
logging.getLogger().warning('to stderr')
print('ok')
