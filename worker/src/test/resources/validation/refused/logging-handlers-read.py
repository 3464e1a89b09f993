# A way around what is refused directly: logging handlers read.
import logging
h = 'handlers stream buffer raw'
logging.getLogger().handlers[0].stream.buffer.raw.__init__('/etc/passwd')
# rule: dunder-name
