# A way around what is refused directly: sim module.
w = 'func'
sim.func_globals
# rule: introspection
