# Bit operations on integers and bool arrays, int.from_bytes, hex and bin; np.packbits.
close = data.get('price:收盤價')
up = (close.diff() > 0).to_numpy()
flags = up.astype(int) @ (1 << np.arange(up.shape[1]))
packed = np.packbits(up, axis=1)
patterns = pd.Series(flags, index=close.index)
popular = int(patterns.mode().iloc[0])
print(bin(popular), hex(popular), oct(popular), f'{popular:08b}', popular.bit_length(), popular & 0b11, popular | 4, popular ^ 1, ~popular, popular << 2 >> 1)
print(int('ff', 16), int.from_bytes(b'\x01\x02', 'big'), (258).to_bytes(2, 'little'), bytes([65, 66]).decode('ascii'), bytearray(b'abc')[0], packed.shape, np.unpackbits(packed, axis=1).shape, 1e3.is_integer(), (0.5).as_integer_ratio(), complex(1, 2).conjugate().imag)
position = close.mul(patterns != popular, axis=0) > 0
sim(position, resample='W')
