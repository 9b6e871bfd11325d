from bisect import bisect_right, insort
from hashlib import blake2b


def position(text: str) -> int:
    """A position on the ring, from 0 to 2**64 - 1, the same on every machine."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big")


class Ring:
    def __init__(self, points: int = 200):
        self.points = points
        self.ring: list[tuple[int, str]] = []

    def add(self, node: str, weight: int = 1) -> None:
        for number in range(self.points * weight):
            insort(self.ring, (position(f"{node}#{number}"), node))

    def remove(self, node: str) -> None:
        self.ring = [point for point in self.ring if point[1] != node]

    def owners(self, key: str, count: int = 1) -> list[str]:
        """The first `count` different nodes at or after the key, in ring order."""
        start = bisect_right(self.ring, (position(key), ""))
        found: dict[str, None] = {}
        for step in range(len(self.ring)):
            found[self.ring[(start + step) % len(self.ring)][1]] = None
            if len(found) == count:
                break
        return list(found)
