# logging has os as an attribute.
import logging
logging.os.system('id')
# rule: module-attribute
