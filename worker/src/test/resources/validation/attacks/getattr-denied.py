# getattr with a literal name is the attribute itself, here a writer.
getattr(data.get('a'), 'to_pickle')('/x')
# rule: data-io
