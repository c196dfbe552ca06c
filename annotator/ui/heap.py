"""How the C library hands out memory, of which its own way keeps what threads have freed."""

import sys

_ARENA_MAX = -8  # M_ARENA_MAX of malloc.h, https://man7.org/linux/man-pages/man3/mallopt.3.html


def share_one() -> bool:
    """Lets all threads share one heap, where the C library is GNU's; says whether it does.

    Else each thread of a pool gets one of its own, whose freed parts no other thread uses: the memory of the process
    grew by 7 % in 350 articles with their chores, and by 2 % so. Threads that have a heap already keep it. One thread
    at a time runs Python, so that they seldom wait for each other.
    """
    if not sys.platform.startswith("linux"):
        return False
    import ctypes  # takes some milliseconds, and is not needed until the window is painted

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return bool(mallopt is not None and mallopt(_ARENA_MAX, 1))
