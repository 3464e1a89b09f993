# Stands before every attempt: names for what the attempts have in common.
import ctypes, mmap, os, platform, resource, socket, struct, threading, time

libc = ctypes.CDLL(None, use_errno=True)
libc.syscall.restype = ctypes.c_long
# Numbers of calls on this architecture; calls that it does not have are left out.
NR = {
    'accept4': 288, 'add_key': 248, 'bind': 49, 'bpf': 321, 'capset': 126, 'chroot': 161, 'clock_settime': 227,
    'clone': 56, 'clone3': 435, 'connect': 42, 'execve': 59, 'execveat': 322, 'exit': 60, 'exit_group': 231,
    'fanotify_init': 300, 'finit_module': 313, 'fork': 57, 'fsopen': 430, 'init_module': 175,
    'inotify_init1': 294, 'io_uring_enter': 426, 'io_uring_setup': 425, 'ioprio_set': 251, 'kcmp': 312,
    'kexec_load': 246, 'keyctl': 250, 'landlock_create_ruleset': 444, 'lookup_dcookie': 212, 'mbind': 237,
    'memfd_create': 319, 'mlockall': 151, 'mount': 165, 'mount_setattr': 442, 'move_mount': 429,
    'mprotect': 10, 'mq_open': 240, 'msgget': 68, 'name_to_handle_at': 303, 'open_by_handle_at': 304,
    'open_tree': 428, 'perf_event_open': 298, 'personality': 135, 'pidfd_getfd': 438, 'pidfd_open': 434,
    'pidfd_send_signal': 424, 'pivot_root': 155, 'pkey_mprotect': 329, 'prctl': 157, 'process_vm_readv': 310,
    'process_vm_writev': 311, 'ptrace': 101, 'reboot': 169, 'request_key': 249, 'rt_sigqueueinfo': 129,
    'seccomp': 317, 'sendto': 44, 'set_mempolicy': 238, 'setfsuid': 122, 'setgid': 106, 'setgroups': 116,
    'sethostname': 170, 'setitimer': 38, 'setns': 308, 'setresuid': 117, 'setsid': 112, 'setuid': 105,
    'shmget': 29, 'signalfd4': 289, 'socket': 41, 'swapon': 167, 'syslog': 103, 'tgkill': 234,
    'timer_create': 222, 'tkill': 200, 'umount2': 166, 'unshare': 272, 'userfaultfd': 323, 'vfork': 58,
    'vmsplice': 278,
} if platform.machine() == 'x86_64' else {
    'accept4': 242, 'add_key': 217, 'bind': 200, 'bpf': 280, 'capset': 91, 'chroot': 51, 'clock_settime': 112,
    'clone': 220, 'clone3': 435, 'connect': 203, 'execve': 221, 'execveat': 281, 'exit': 93, 'exit_group': 94,
    'fanotify_init': 262, 'finit_module': 273, 'fsopen': 430, 'init_module': 105, 'inotify_init1': 26,
    'io_uring_enter': 426, 'io_uring_setup': 425, 'ioprio_set': 30, 'kcmp': 272, 'kexec_load': 104,
    'keyctl': 219, 'landlock_create_ruleset': 444, 'lookup_dcookie': 18, 'mbind': 235, 'memfd_create': 279,
    'mlockall': 230, 'mount': 40, 'mount_setattr': 442, 'move_mount': 429, 'mprotect': 226, 'mq_open': 180,
    'msgget': 186, 'name_to_handle_at': 264, 'open_by_handle_at': 265, 'open_tree': 428,
    'perf_event_open': 241, 'personality': 92, 'pidfd_getfd': 438, 'pidfd_open': 434, 'pidfd_send_signal': 424,
    'pivot_root': 41, 'pkey_mprotect': 288, 'prctl': 167, 'process_vm_readv': 270, 'process_vm_writev': 271,
    'ptrace': 117, 'reboot': 142, 'request_key': 218, 'rt_sigqueueinfo': 138, 'seccomp': 277, 'sendto': 206,
    'set_mempolicy': 237, 'setfsuid': 151, 'setgid': 144, 'setgroups': 159, 'sethostname': 161,
    'setitimer': 103, 'setns': 268, 'setresuid': 147, 'setsid': 157, 'setuid': 146, 'shmget': 194,
    'signalfd4': 74, 'socket': 198, 'swapon': 224, 'syslog': 116, 'tgkill': 131, 'timer_create': 107,
    'tkill': 130, 'umount2': 39, 'unshare': 97, 'userfaultfd': 282, 'vmsplice': 75,
}


def checked(result, what):
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()) + ' ' + str(what))
    return result


def native(name, *arguments):
    """Calls a function of libc."""
    return checked(getattr(libc, name)(*arguments), name)


def raw(number, *arguments):
    """Makes a system call by its number."""
    words = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return checked(libc.syscall(ctypes.c_long(number), *words), number)


def refuse_if(condition):
    if condition:
        raise OSError('refused')


def content(read):
    """An empty file told nothing."""
    refuse_if(not read)
    return read


def attempt(action):
    """Says whether the action was refused."""
    try:
        result = action()
    except (OSError, ValueError, MemoryError, RuntimeError) as error:
        print('held', type(error).__name__, error)
    else:
        print('ESCAPED', result)


# The worker reads frames from this descriptor; nothing keeps an attacker from writing to it.
def frame(kind, payload=b''):
    os.write(201, struct.pack('>IB', len(payload), kind) + payload)


SUCCESS = b'{"status":"succeeded","position":true,"positionFrom":"sim","simulation":{},"warnings":[]}'


def finish(result, days=(5,), rows=(0, 1), columns=(0,), weights=(1.0,), end=True):
    """Forges a whole answer, with a position when the result claims one."""
    frame(0x20, result)
    if b'"position":true' in result:
        for kind, form, values in ((0x21, 'i', days), (0x22, 'i', rows), (0x23, 'i', columns), (0x24, 'd', weights)):
            frame(kind, struct.pack(f'<{len(values)}{form}', *values))
    if end:
        frame(0x2f)
        time.sleep(60)


