"""A page as browsers read it: what their parser sees where that is not what the source shows plainly."""

from __future__ import annotations

import re
from collections import Counter

from selectolax.lexbor import LexborHTMLParser, LexborNode

from facilitator.gate.text.layers import CODE, Fault, Layer

TOO_DEEP = Fault("source", "The tags of this page stand too deep in one another to be followed to the end.")
_DEEPEST = 1000
"""Browsers follow 512. What the parser needs grows with the square of it, in time and in memory."""
_ROW = 200
_FLAT = frozenset(
    "area base br col embed hr img input link meta source track wbr p li dd dt option tr td th html".split()
)
"""Tags that are closed by the next of them, or by nothing at all."""
_TAG = re.compile(r"<(/?[A-Za-z][^\s/<>]*+)")


def as_browsers_read(source: str, seen: str) -> list[Layer]:
    """Nothing where the parser's text equals the text `seen` in the source but for white space and NUL;
    else its text, attribute values and comments as layers of their own."""
    root = LexborHTMLParser(source).root
    if root is None:
        return []
    text = root.text(deep=True)
    if _nearly_bare(text) == _nearly_bare(seen) or _bare(text) == _bare(seen):
        return []
    attributes, comments = _hidden(root)
    layers = (("text as browsers read it", text), ("attributes", attributes), ("comments", comments))
    return [Layer(where, piece, CODE, placed=False) for where, piece in layers if piece]


def is_deep(source: str) -> bool:
    """Whether more tags are open at once somewhere than can be followed."""
    if source.count("<") <= 2 * _DEEPEST:
        return False
    tags = _TAG.findall(source)
    return not _surely_flat(tags) and _open_at_once(tags)


def _surely_flat(tags: list[str]) -> bool:
    """Whether so many cannot be open at once: each row of tags is counted at one go, as if all that it opens
    were open before the first of it is closed."""
    still: dict[str, int] = {}
    for start in range(0, len(tags), _ROW):
        row = Counter(map(str.lower, tags[start : start + _ROW]))
        names = {tag.removeprefix("/") for tag in row} - _FLAT
        if sum(still.values()) + sum(row[tag] for tag in names) > _DEEPEST:
            return False
        for tag in names:
            still[tag] = max(still.get(tag, 0) + row[tag] - row["/" + tag], row[tag])
    return True


def _open_at_once(tags: list[str]) -> bool:
    """Whether too many are open at once, tag by tag."""
    still, depth = Counter[str](), 0
    for tag in map(str.lower, tags):
        if tag[0] != "/" and tag not in _FLAT:
            still[tag] += 1
            depth += 1
            if depth > _DEEPEST:
                return True
        elif still[tag[1:]]:
            still[tag[1:]] -= 1
            depth -= 1
    return False


def _nearly_bare(text: str) -> bytes:
    """Without the commonest white space: where two such texts are equal, the bare ones are too."""
    return text.encode("utf-8", "surrogatepass").translate(None, b" \t\r\n\0")


def _bare(text: str) -> str:
    return "".join(text.replace("\ufeff", "").replace("\0", "").split())


def _hidden(root: LexborNode) -> tuple[str, str]:
    attributes: list[str] = []
    comments: list[str] = []
    for node in root.traverse(include_text=True):
        if node.tag == "-comment":
            comments.append(node.comment_content or "")
        elif node.tag and not node.tag.startswith("-"):
            attributes += [value for value in node.attributes.values() if value]
    return "\n\n".join(attributes), "\n\n".join(comments)
