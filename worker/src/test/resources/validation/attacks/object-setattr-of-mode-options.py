# What checks its attributes itself gets others past its checks: here an option that names a module.
o = pd.options.mode
object.__setattr__(o, 'prefix', 'plotting')
object.__setattr__(o, 'd', {'backend': 'x'})
setattr(o, 'backend', 'os')
# rule: reflection
