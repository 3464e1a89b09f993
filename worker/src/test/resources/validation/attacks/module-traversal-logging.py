import logging
logging.os.system('id')
# rule: module-attribute
