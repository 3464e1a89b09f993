# logging at module level with a format, levels and lazy arguments; time.perf_counter.
import logging
import time
logging.basicConfig(level=logging.INFO, format='%(asctime)s %(levelname)s %(message)s')
logger = logging.getLogger(__name__)
logger.setLevel(logging.DEBUG)
start = time.time()
close = data.get('price:收盤價')
logger.info('loaded %d rows and %s columns', *close.shape)
logger.debug(f'took {time.time() - start:.2f}s')
try:
    1 / 0
except ZeroDivisionError:
    logger.exception('as expected')
    logger.warning('careful: %r', {'exec': 1})
if logger.isEnabledFor(logging.ERROR):
    logger.error('no error', extra={'a': 1})
position = close > close.average(3)
sim(position, resample='M')
