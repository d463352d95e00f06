"""A surname that is an ordinary word is for review wherever a sentence stands, seen or not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facilitator.gate.needles import Needles, needles_of
from facilitator.gate.sweep import Source, sweep
from facilitator.model.dialogue import Dialogue
from facilitator.model.people import People, Person
from facilitator.model.sealed import Sealed
from tests.support.formats import XAP, chunk, exif, gif, jpeg, mp3, pdf, png, xmp, zipped

SAID = "We asked Price about it"
PLACES: dict[str, Callable[[str], tuple[str, bytes]]] = {
    "words of a picture": lambda w: ("a.html", f"<img src=a.png alt='{w}'>".encode()),
    "words in capitals": lambda w: ("a.html", f'<IMG ALT="{w}">'.encode()),
    "a title over two lines": lambda w: ("a.html", f'<p title="x\n{w}">x</p>'.encode()),
    "what a reader of screens hears": lambda w: ("a.html", f"<p aria-label='{w}'>x</p>".encode()),
    "an attribute of our own": lambda w: ("a.html", f"<p data-note='{w}'>x</p>".encode()),
    "a description": lambda w: ("a.html", f"<meta name=description content='{w}'>".encode()),
    "a value": lambda w: ("a.html", f"<option value='{w}'>x</option>".encode()),
    "a string of a script": lambda w: ("a.js", f'tell("{w}", 7)'.encode()),
    "a long string of a script": lambda w: ("a.js", f"tell(`x ${{7}} {w}`)".encode()),
    "a remark of a script": lambda w: ("a.js", f"run(7) // {w}\n".encode()),
    "a remark of styles": lambda w: ("a.css", f"/* {w} */ a{{}}".encode()),
    "a script on a page": lambda w: ("a.html", f"<script>tell('{w}')</script>".encode()),
    "words of a drawing": lambda w: ("a.svg", f"<svg aria-label='{w}'/>".encode()),
    "a remark in XML": lambda w: ("a.xml", f"<a><!-- {w} --></a>".encode()),
    "words of a picture in Word": lambda w: (
        "a.docx",
        zipped({"word/d.xml": f"<d><p descr='{w}'>x</p></d>"}),
    ),
    "a picture's description": lambda w: ("a.jpg", jpeg((0xE1, b"Exif\0\0" + exif(w)))),
    "a picture's remark": lambda w: ("a.jpg", jpeg((0xFE, w.encode()))),
    "a description in XML": lambda w: ("a.jpg", jpeg((0xE1, XAP + xmp(f"<a>{w}</a>")))),
    "text in a PNG": lambda w: ("a.png", png(chunk(b"tEXt", b"Comment\0" + w.encode()))),
    "a remark in a GIF": lambda w: ("a.gif", gif(w.encode())),
    "a subject in a PDF": lambda w: ("a.pdf", pdf(info=f"/Subject({w})")),
    "a tag of a recording": lambda w: ("a.mp3", mp3(w)),
}


@pytest.fixture(scope="module")
def price() -> Needles:
    return needles_of(
        [Dialogue("d", people=People((Person("oak", name=Sealed("Patience Price")),)))], plain=True
    )


def named(needles: Needles, name: str, data: bytes) -> list[tuple[str, str | None]]:
    return [(f.level, f.who) for f in sweep([Source(name, data)], needles).findings if f.rule == "name"]


@pytest.mark.parametrize("place", PLACES)
def test_a_sentence_is_a_sentence_wherever_it_stands(price: Needles, place: str) -> None:
    assert named(price, *PLACES[place](SAID)) == [("block", "oak")]
    assert named(price, *PLACES[place]("We asked the price of it")) == []


@pytest.mark.parametrize("sign", ["Price", "price-list", "Price.md"])
def test_one_word_alone_is_no_sentence(price: Needles, sign: str) -> None:
    assert named(price, "a.html", f"<a class='{sign}' id='{sign}' title='{sign}'>x</a>".encode()) == []


@pytest.mark.parametrize(
    "code", ["new Price(this.Price)", "x = 'Price'", "y = {Price: 'px', May: 1}", "z//Price"]
)
def test_an_identifier_is_nobody(price: Needles, code: str) -> None:
    assert named(price, "a.js", code.encode()) == []


def test_the_place_is_that_of_the_attribute(price: Needles) -> None:
    page = f"<p>İ</p><p data-x='y z'><img alt='İ &amp; {SAID}' title='{SAID} too'></p>"
    found = [f for f in sweep([Source("a.html", page.encode())], price).findings if f.rule == "name"]
    first = page.index("Price")
    assert [(f.where, f.start, f.end) for f in found] == [
        ("attributes", first, first + 5),
        ("attributes", page.index("Price", first + 1), page.index("Price", first + 1) + 5),
    ]


def test_a_page_that_repeats_what_another_said_is_told_too(price: Needles) -> None:
    pages = [Source(f"{n}.html", f"<p title='{SAID}'>{n}</p>".encode()) for n in range(3)]
    assert [f.file for f in sweep(pages, price).findings] == ["0.html", "1.html", "2.html"]
