position = data.get('a') > missing_threshold
