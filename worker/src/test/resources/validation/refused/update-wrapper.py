from functools import update_wrapper
# rule: reflection
