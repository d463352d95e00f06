"""What is not searched again could hold nothing: quick ways through a page find what slow ways find."""

from __future__ import annotations

import re
from itertools import accumulate
from operator import add

import pytest
from hypothesis import example, given, settings, strategies as st

from facilitator.gate.findings import Finding
from facilitator.gate.match import Matcher
from facilitator.gate.match.quiet import Quiet
from facilitator.gate.needles import Needles
from facilitator.gate.needles.needle import FULL, INITIALS, JOINED, PART, PHONE, RUN, Needle
from facilitator.gate.readers.html import read_html
from facilitator.gate.readers.html_cut import TOKEN, Pieces, telling
from facilitator.gate.readers.html_runs import JOIN, SIGN, sentences_in
from facilitator.gate.readers.runs import _LETTERS, _SHAPES, _SHORTEST, _runs
from facilitator.gate.sweep import Source, sweep
from facilitator.gate.text.decode import _ESCAPES, in_turns, plain_of
from facilitator.gate.text.layers import Layer

NEEDLES = (
    Needle(("diallo",), "name", "oak", PART, "diallo", initials=frozenset("ad")),
    Needle(("amina",), "name", "oak", PART, "amina", True, initials=frozenset("ad")),
    Needle(("aminadiallo",), "name", "oak", JOINED, "aminadiallo"),
    Needle(("a", "d"), "name", "oak", INITIALS, "a d"),
    Needle(("blue", "heron"), "codeword", strength=FULL),
    Needle(("span", "title"), "codeword", strength=FULL),
    Needle(("41225550101",), "contact", "oak", PHONE),
    Needle(tuple("we met at the old mill by night".split()), "passage", strength=RUN, note=0, at=0),
)
SAID = st.sampled_from(
    "Amina Diallo|diallo|a|d|D|i|l|o|A. D.|Blue|heron|41 22|555|0101|plain|we met at the|old mill by night|"
    "dial-\nlo|Dial&shy;lo|d%69allo|title|&lt;b|\\64 iallo".split("|")
)
TAG = st.builds(
    lambda name, said, sign: f"<{name} title={sign}{' '.join(said)}{sign}>",
    st.sampled_from(["a", "span", "b", "Diallo", "blue", "h-1", "span x"]),
    st.lists(SAID, max_size=4),
    st.sampled_from(["'", '"', ""]),
)
PIECE = st.one_of(
    TAG,
    SAID,
    st.sampled_from(
        ["</a>", "</b>", "<br>", "<", ">", "<<", "\n", " ", "'", '"', "<1>", "<!doctype html>", "<?x?>"]
    ),
    SAID.map(lambda said: f"<!-- {said} -->"),
    SAID.map(lambda said: f"<script>f('{said}') < 3</script>"),
    st.sampled_from(
        ["<script", "</script>", "<style a='<'>", "</STYLE x>", "<!--", "-->", "<scripted>", "<a b='<c>'>"]
    ),
    st.sampled_from(
        (
            "</h-1>|</a title='the old mill'>|<a title='</b>'>|<p title='the mill > here'>|</|</ >|</b\n>|"
            "</br/>|</SPAN>|</span x=<|<a title='|<p title='a &quot; b' alt=\"the old\">"
        ).split("|")
    ),
)
PAGE = st.lists(PIECE, max_size=14).map("".join)


@settings(max_examples=100)
@given(st.lists(PAGE, min_size=1, max_size=3))
def test_a_page_cut_by_pieces_is_the_page_cut_by_the_whole_pattern(pages: list[str]) -> None:
    pieces = Pieces()
    for page in pages:
        cuts = pieces.cut(page)
        tokens = list(TOKEN.finditer(page))
        edges = [0, *(edge for token in tokens for edge in token.span()), len(page)]
        texts = [page[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
        signs = ["", *(SIGN.get(token[1], JOIN) for token in tokens)]
        tags = [plain_of(page[a:b]) for a, b in telling(page, 0, len(page))]
        said = [tag[a:b] for tag in tags for a, b in sentences_in(tag)]
        signed = cuts.parts.copy()
        signed[1::2] = [run[0] for run in cuts.runs]
        places = [page[slice(*cuts.span(at))] for at in range(len(cuts.parts))]
        assert "".join(places) == page
        assert [place[1:-1] if at % 2 else place for at, place in enumerate(places)] == cuts.parts
        assert "".join(signed) == "".join(map(add, signs, texts))
        assert [tag for run in cuts.runs for tag in run[1]] == tags
        assert [sentence for run in cuts.runs for sentence in run[2]] == said
        assert [one[1:] for one in cuts.special] == [token.span() for token in tokens if not token[1]]
        assert all(cuts.span(2 * one.number + 1) == one[1:] for one in cuts.special)


def test_a_run_of_a_shape_that_was_met_says_what_its_own_tags_say() -> None:
    pieces = Pieces()
    shape = '<a href="{}" title="{}"><img alt="{}" src="{}"></a>'
    for values in (
        ("/1/", "The first page", "Two of us", "1.png"),
        ("/2/", "The second page", "Three of them", "2.png"),
        ("/3/", "Coffee &amp; tea", "Nobody at all", "%41.png"),
        ("/4/", "This >< parts two tags", "It does not", "4.png"),
        ("/5/", "One of < two", "and two", "5.png"),
    ):
        page = shape.format(*values)
        cuts = pieces.cut(page)
        tags = [plain_of(page[a:b]) for a, b in telling(page, 0, len(page))]
        assert [tag for run in cuts.runs for tag in run[1]] == tags
        assert [said for run in cuts.runs for said in run[2]] == [plain_of(value) for value in values[1:3]]
        assert "".join(run[0] for run in cuts.runs) == f"{JOIN}\n{JOIN}"


@settings(max_examples=100)
@given(st.lists(PAGE, min_size=1, max_size=2))
@example(["<!--<p title='the mill > here'>Amina Diallo<!-- Amina Diallo -->"])
def test_each_character_of_a_page_is_found_where_it_stands(pages: list[str]) -> None:
    pieces = Pieces()
    for page in pages:
        for layer in (one for one in read_html(Layer("source", page), "", pieces)[0] if one.placed):
            reach = (0, 0)
            for at, letter in enumerate(layer.text):
                place = layer.span(at, at + 1)
                written = page[slice(*place)] if place else " \n"
                ends_line = letter == "\n" and written[0] == "<"  # A block's tag, in a layer without tags.
                assert letter in (*written, *plain_of(written)) or written[0] == "\\" or ends_line
                assert not place or place >= reach
                reach = place or reach


@settings(max_examples=60)
@given(st.lists(PAGE, min_size=1, max_size=4))
def test_pages_swept_in_one_run_give_what_each_gives_alone(pages: list[str]) -> None:
    needles = Needles(NEEDLES, named=True)
    files = [Source(f"{n}.html", page.encode()) for n, page in enumerate(pages)]
    alone = [f for file in files for f in sweep([file], needles).findings]
    assert _told(sweep([*files, *files], needles).findings) == _told(alone * 2)


def _told(findings: list[Finding] | tuple[Finding, ...]) -> list[tuple[object, ...]]:
    return sorted((f.file, f.where, f.rule, f.who or "", f.level, f.start or 0, f.end or 0) for f in findings)


@settings(max_examples=100)
@given(st.lists(TAG, min_size=1, max_size=8), st.lists(TAG, max_size=8))
def test_a_layer_of_quiet_tags_gives_no_hit_that_is_reported(before: list[str], tags: list[str]) -> None:
    matcher = Matcher(NEEDLES)
    for lines in (before, before[::-1], [*tags, *before]):
        layers = read_html(Layer("source", "".join(lines)), "", Pieces())[0]
        layers = [one for one in layers if one.lines and one.where == "tags"]
        if layers and matcher.rest(layers[0]) is None:
            findings = sweep(
                [Source("a.css", layers[0].text.encode())], Needles(NEEDLES, named=True)
            ).findings
            assert not [f for f in findings if f.where == "source" and f.rule != "metadata"]


@settings(max_examples=60)
@given(st.lists(PAGE, min_size=1, max_size=4))
def test_tags_that_nothing_speaks_against_are_those_that_hold_nothing(pages: list[str]) -> None:
    files = [Source(f"{n}.html", page.encode()) for n, page in enumerate(pages)]
    quickly = sweep(files, Needles(NEEDLES, named=True)).findings
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Quiet, "_doubtful", lambda _, lines: lines)
        assert quickly == sweep(files, Needles(NEEDLES, named=True)).findings


@pytest.mark.parametrize(
    "said", ["dial-\nlo", "Dial-\r\nlo", "Dia'llo", "Dia`llo", "d i a l l o", "D. i a l l o"]
)
def test_a_name_cut_in_two_is_found_in_a_tag_of_plain_words(said: str) -> None:
    page = Source("1.html", f'<p class="plain">words</p><p class="{said}">words</p>'.encode())
    assert [f.rule for f in sweep([page], Needles(NEEDLES, named=True)).findings] == ["name"]


def test_a_sign_of_nothing_in_one_tag_hides_no_name_in_another() -> None:
    tags = [f'<p class="plain%00line-{n}">words</p>' for n in range(9)]
    page = Source("1.html", "".join([*tags, '<p class="diallo">words</p>', *tags]).encode())
    assert [f.rule for f in sweep([page], Needles(NEEDLES, named=True)).findings] == ["name"]


@given(
    st.lists(st.sampled_from(["&amp;", "%41%42", "\\u0041", "&", "%", "\\", "x", "&#65;", "\\x41"])).map(
        "".join
    )
)
def test_escapes_found_sign_by_sign_are_those_of_the_whole_pattern(text: str) -> None:
    whole = re.compile("|".join(escape.pattern for escape in _ESCAPES.values()))
    parts = in_turns(text)
    edges = list(accumulate(map(len, parts), initial=0))
    assert "".join(parts) == text
    assert [(edges[n], edges[n + 1]) for n in range(1, len(parts), 2)] == [
        found.span() for found in whole.finditer(text)
    ]


@given(st.text(alphabet="aB3+/-_ =\n\xe9", max_size=120))
def test_long_runs_are_those_that_stand_between_other_signs(text: str) -> None:
    slow = re.findall(rb"[" + re.escape(_LETTERS) + rb"]{%d,}" % _SHORTEST, text.encode("ascii", "replace"))
    data = text.encode()
    assert _runs(data, data.translate(_SHAPES)) == [run for run in dict.fromkeys(slow) if not run.islower()]


@pytest.mark.parametrize(
    ("tags", "rule"),
    [
        (["<p blue>", "<heron x>"], "codeword"),
        (["<we met>", "<at the>", "<old mill>", "<by night>"], "passage"),
        (["<p x=a m>", "<i n a>"], "name"),
        (["<p x=i d>", "<i a l l o=2>"], "name"),
        (["<p x=aa a m>", "<i n a x=bb>"], "name"),
        (["<p title='Amina Diallo'>"], "name"),
        (["<p title='A. D.'>"], "name"),
        (['<b x="41 22 555 01 01">'], "contact"),
    ],
)
def test_what_lies_across_tags_is_found_though_each_tag_was_met_before(tags: list[str], rule: str) -> None:
    others = [f"<p class=other-{n}>" for n in range(60)]
    before = [Source(f"{n}.html", "".join([*others, tag]).encode()) for n, tag in enumerate(tags)]
    page = Source("last.html", "".join([*others[:30], *tags, *others[30:]]).encode())
    for files in ([*before, page], [page, page]):
        findings = [f for f in sweep(files, Needles(NEEDLES, named=True)).findings if f.file == "last.html"]
        assert {f.rule for f in findings} == {rule}
        assert all(f.start is None or f.start >= len("".join(others[:30])) for f in findings)


def test_a_letter_written_as_a_number_with_many_noughts_is_read() -> None:
    page = Source("1.html", b"<p>It was &#0000000000068;iallo who said so.</p>")
    assert [f.rule for f in sweep([page], Needles(NEEDLES, named=True)).findings] == ["name"]
