"""A corpus of our own texts, as large as is wanted."""

from collections.abc import Iterator
from itertools import count

from page import ROOT


def articles() -> Iterator[tuple[str, str]]:
    """Names and texts without end: the articles of tests/articles again and again, each time with another head."""
    texts = []
    for path in sorted((ROOT / "tests/articles").glob("*.txt")):
        text, _, _ = path.read_text().partition("\n==========\n")
        texts.append((path.stem, text.partition("\n")))
    for number in count(1):
        for name, (head, newline, rest) in texts:
            yield f"{name}-{number}", f"{head}, kỳ {number}{newline}{rest}"
