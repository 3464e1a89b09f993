text = data.get('a').head().to_csv()
print(data.get('a').tail().to_string(), text, data.get('a').to_json(orient='index'))
