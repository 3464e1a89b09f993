# memmap maps a file.
np.memmap('/x', mode='w+', shape=1)
# rule: data-io
