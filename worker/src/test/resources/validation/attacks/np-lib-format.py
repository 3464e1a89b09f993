# A part of numpy that leads elsewhere: np lib format.
np.lib.format.open_memmap('/x')
# rule: data-io
