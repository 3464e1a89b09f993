# load unpickles a file.
np.load('/x.npy', allow_pickle=True)
# rule: data-io
