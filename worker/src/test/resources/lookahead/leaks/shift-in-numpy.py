close = data.get('etl:adj_close')
import numpy as np
values = close.to_numpy()
future = np.roll(values, -5, axis=0) / values
position = pd.DataFrame(future > 1.04, index=close.index, columns=close.columns)
sim(position, resample='M')
