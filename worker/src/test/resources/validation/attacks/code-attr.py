# A function leads to its code.
(lambda: 0).__code__.replace(co_consts=())
# rule: dunder-name
