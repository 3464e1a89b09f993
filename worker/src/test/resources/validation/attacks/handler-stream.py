# The handler of the root logger holds a stream of the process.
import logging
logging.warning('x')
words = 'handlers stream buffer raw'
h = logging.getLogger().handlers[0]
h.stream.buffer.raw.__init__('/etc/passwd')
# rule: dunder-name
