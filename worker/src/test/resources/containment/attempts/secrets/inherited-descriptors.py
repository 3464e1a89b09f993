# How: descriptors other than the streams, the two ends of the worker, and mapped files of the dataset
# Must not happen: an inherited file is open
# Outcome: no_position
import fcntl
found = []
for descriptor in range(3, 256):
    try:
        of_dataset = os.fstat(descriptor).st_dev == os.stat('/dataset').st_dev
        if not (of_dataset and fcntl.fcntl(descriptor, fcntl.F_GETFL) & os.O_ACCMODE == os.O_RDONLY):
            found.append(descriptor)
    except OSError:
        pass
print('held' if set(found) <= {200, 201} else f'ESCAPED {found}')
