"""A page as browsers read it: what their parser sees where that is not what the source shows plainly."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from facilitator.gate.text.layers import CODE, Layer


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
