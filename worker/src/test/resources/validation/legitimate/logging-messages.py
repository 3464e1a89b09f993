import logging
logging.basicConfig(level=logging.INFO, format='%(message)s')
logger = logging.getLogger(__name__)
logger.info('rows %d', 3)
logger.setLevel(logging.WARNING)
