data.get('a').apply(['to_csv'][0])
# rule: string-dispatch
