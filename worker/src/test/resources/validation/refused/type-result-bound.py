t = type(int)
t('X', (), {})
# rule: reflection
