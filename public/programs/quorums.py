from itertools import combinations
from math import comb


def missed(n: int, w: int, r: int) -> float:
    """Share of all pairs of a write set and a read set that have no replica in common."""
    return comb(n - w, r) / comb(n, r)


def reached(n: int, k: int, late: float = 0.01) -> float:
    """Chance that at least k of n replicas answer in time, each late independently."""
    return sum(comb(n, i) * (1 - late) ** i * late ** (n - i) for i in range(k, n + 1))


def inversions(n: int, w: int, r: int, write_back: bool) -> tuple[int, int]:
    """Unfinished write, then two reads in turn: runs in which the second read is the older."""
    wrong = runs = 0
    for count in range(1, w):
        for written in combinations(range(n), count):
            for first in combinations(range(n), r):
                for second in combinations(range(n), r):
                    version = dict.fromkeys(range(n), 1) | dict.fromkeys(written, 2)
                    seen = max(version[replica] for replica in first)
                    if write_back:  # here to the replicas that were read; any w would do
                        version |= dict.fromkeys(first, seen)
                    runs += 1
                    wrong += max(version[replica] for replica in second) < seen
    return wrong, runs


for n, w, r in [(3, 1, 1), (3, 2, 2), (3, 3, 1), (5, 2, 2), (5, 3, 3), (5, 4, 2)]:
    write, read = (f"{1 - reached(n, k):.4%}" for k in (w, r))
    print(f"N={n} W={w} R={r}  missed {missed(n, w, r):5.1%}  late {write:>7} {read:>7}")

for n, k in [(3, 2), (5, 3)]:
    for write_back in (False, True):
        wrong, runs = inversions(n, k, k, write_back)
        print(f"N={n}, write back {write_back!s:>5}: {wrong} of {runs} runs go back")
