# np.fft to find cycles, np.convolve for smoothing, windows from numpy, sliding_window_view.
from numpy.lib.stride_tricks import sliding_window_view
close = data.get('price:收盤價')
x = close.iloc[:, 0].to_numpy(dtype=np.float64)
spectrum = np.abs(np.fft.rfft(x - x.mean()))
freqs = np.fft.rfftfreq(len(x), d=1.0)
period = 1 / freqs[1:][spectrum[1:].argmax()]
kernel = np.hanning(5) / np.hanning(5).sum()
smooth = np.convolve(x, kernel, mode='same')
windows = sliding_window_view(x, 5)
maxima = windows.max(axis=-1)
angle = np.angle(np.fft.fft(x)[1], deg=True)
log_returns = np.diff(np.log(x), prepend=np.log(x[0]))
grad = np.gradient(smooth)
peaks = np.flatnonzero((smooth[1:-1] > smooth[:-2]) & (smooth[1:-1] > smooth[2:])) + 1
print(round(period, 1), maxima.shape, f'{angle:.0f}', peaks[:3], log_returns.dtype, np.interp(2.5, [1, 2, 3], [10, 20, 30]), np.trapz(x), np.hypot(3, 4), np.sign(grad).sum())
position = close > close.rolling(max(2, int(period) % 20)).mean()
sim(position, resample='W')
