"""Which words of a withheld passage would give it away elsewhere: a run of three, or one that stands out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.disclosure.folding import WORD, folded, words_of

Run = tuple[str, ...]

LONG = 6
"""Letters from which a single word may stand out."""

HEAVY = 4
"""Letters from which a word says something by itself; a run needs two such words."""

LIGHT = frozenset(
    words
    for line in (
        "both side sides each other others some with from into onto over under that this these those them",
        "they their there then than have been were will would could should shall must when where which while",
        "what more most much many only also such same very about after again before between during until",
        "dans avec pour sans plus cette leur leurs elle elles nous vous mais dont sont etre comme entre",
    )
    for words in line.split()
)
"""Words of four letters and more that say nothing by themselves."""

EVERYDAY = frozenset(
    words
    for line in (
        "january february march april june july august september october november december",
        "monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter",
        "janvier fevrier avril juillet aout septembre octobre novembre decembre",
        "english french arabic europe european united nations",
    )
    for words in line.split()
)
"""Written with a capital, and still no secret by themselves."""

_ENDS = re.compile(r"[.!?:]\s*$")


def runs_of(hidden: str, known: frozenset[str]) -> Iterator[Run]:
    """The runs of folded words to look for. `known`: words that name nothing secret, such as the sides."""
    words = words_of(hidden)
    seen: set[Run] = set()
    for run in (*_long_runs(words), *((w,) for w in _outstanding(hidden, known))):
        if run not in seen:
            seen.add(run)
            yield run


def _long_runs(words: tuple[str, ...]) -> Iterator[Run]:
    """From each word on, the shortest run of at least three in which two words say something."""
    for start in range(len(words)):
        for end in range(start + 3, len(words) + 1):
            run = words[start:end]
            if sum(len(word) >= HEAVY and word not in LIGHT for word in run) >= 2:
                yield run
                break


def _outstanding(hidden: str, known: frozenset[str]) -> Iterator[str]:
    """Single words that no ordinary sentence would hold: names, by their capital inside a sentence.

    A script without capitals gives its single word only where the passage is that word alone.
    """
    found = list(WORD.finditer(hidden))
    for match in found:
        word = match.group()
        plain = folded(word)
        if len(plain) < LONG or plain in known or plain in EVERYDAY:
            continue
        begins = not hidden[: match.start()].strip() or bool(_ENDS.search(hidden[: match.start()]))
        cased = word.lower() != word.upper()
        alone = len(found) == 1
        if (word[0].isupper() and not begins) or (alone and (word[0].isupper() or not cased)):
            yield plain
