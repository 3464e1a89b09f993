# The keys of dict(...) are texts that nobody has looked at.
ops = dict(to_csv='mean')
for k in ops:
    data.get('a').agg(k)
# rule: string-dispatch
