# Reaches eval through map.
list(map(eval, ['1']))
# rule: code-execution
