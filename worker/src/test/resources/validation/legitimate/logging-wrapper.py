import logging
import time
from functools import wraps
logging.basicConfig(level=logging.INFO, format='%(asctime)s %(levelname)s %(message)s')
logger = logging.getLogger(__name__)
def timed(func):
    @wraps(func)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        try:
            return func(*args, **kwargs)
        except (KeyError, ValueError) as exc:
            logger.exception('failed: %s', exc)
            raise
        finally:
            logger.info('%s took %.3f s', func.__name__, time.perf_counter() - start)
    return wrapper
@timed
def strategy(data):
    close = data.get('price:收盤價')
    return close > close.average(20)
