getattr(data.get('a'), 'to_pickle')('/x')
# rule: data-io
