# The names in extra become attributes of a record of the log.
import logging
names = max('__cla', '') + max('ss__', '')
logging.getLogger('a').warning('x', extra={names: 1} if names else {})
# rule: dunder-name
