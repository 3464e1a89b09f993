import pandas as pd
import numpy as np

def strategy(data):
    roe = data.get('fundamental_features:ROE稅後')
    return roe.is_largest(20)

position = strategy(data).loc[start_date:end_date]
report = sim(position, resample='Q', stop_loss=0.08)
