try:
    roe = data.get('fundamental_features:ROE稅後')
except (KeyError, ValueError) as e:
    print(f'missing: {e}')
    roe = None
except Exception as error:
    print(repr(error), error.args, type(error).__name__)
    raise
finally:
    print('done')
