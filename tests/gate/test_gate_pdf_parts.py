"""What the gate leaves out of a PDF's streams: numbers and shapes, and not a word."""

from __future__ import annotations

import struct
from collections.abc import Callable

import pytest

from facilitator.gate.readers.pdf_between import objects_of
from facilitator.gate.readers.pdf_drawn import drawn_words
from facilitator.gate.readers.pdf_fonts import cff_words, worded


def test_of_what_draws_a_page_the_words_stay_and_the_numbers_go() -> None:
    said = drawn_words(
        b"/Artifact BMC 1 0 0 -1 12.5 800 cm <0012ab> Tj (Zanzibar \\(Quill\\) 022 555) Tj /Oak gs"
    )
    assert b"Zanzibar \\(Quill\\) 022 555" in said
    assert b"/Oak" in said
    assert b"12.5" not in said
    assert b"0012ab" not in said


def test_what_is_spelt_in_utf_16_is_read() -> None:
    assert "Zoë".encode() in drawn_words(b"/Span <</ActualText <FEFF 005A 006F 00EB>>> BDC <01> Tj EMC")


@pytest.mark.parametrize("odd", [b"% Zanzibar 7\n12 Tj", b"BI 12 ID )( 9 EI", b"(never closed 5"])
def test_where_it_is_not_plain_all_of_it_is_read(odd: bytes) -> None:
    assert odd in drawn_words(odd)


def test_of_a_font_the_shapes_go_and_every_other_table_stays() -> None:
    tables = {b"name": b"Zanzibar", b"glyf": b"\xff" * 40, b"odd ": b"Quill"}
    head, body = b"\0\1\0\0" + struct.pack(">HHHH", len(tables), 0, 0, 0), b""
    for tag, data in tables.items():
        head += tag + struct.pack(">III", 0, 12 + 16 * len(tables) + len(body), len(data))
        body += data
    kept = worded(head + body + b"after the end")
    assert all(word in kept for word in (b"Zanzibar", b"Quill", b"after the end"))
    assert b"\xff" * 40 not in kept


def font_of(tag: bytes, table: bytes, told: bytes) -> bytes:
    """A font of one table, with the sum that its index tells."""
    index = tag + told + struct.pack(">II", 28, len(table))
    return b"\0\1\0\0" + struct.pack(">HHHH", 1, 0, 0, 0) + index + table


def test_a_sum_that_happens_to_read_like_a_name_is_no_word() -> None:
    """Of four bytes the sum is they themselves; a sum that is wrong, or a tag of its own, may be a word."""
    assert b"Quil" not in worded(font_of(b"glyf", b"Quil", told=b"Quil"))
    assert b"Quil" in worded(font_of(b"glyf", b"abcd", told=b"Quil"))
    assert b"Quil" in worded(font_of(b"Quil", b"abcd", told=b"abcd"))


def test_nor_is_the_sum_over_the_whole_font() -> None:
    table = b"\0\1\0\0" + bytes(52)
    whole = font_of(b"head", table, told=table[:4])
    total = sum(struct.unpack(f">{len(whole) // 4}L", whole))
    right = ((0xB1B0AFBA - total) & 0xFFFFFFFF).to_bytes(4, "big")
    assert right not in worded(whole[:36] + right + whole[40:])
    assert b"Quil" in worded(whole[:36] + b"Quil" + whole[40:])


def test_shapes_that_claim_to_lie_over_a_name_do_not_hide_it() -> None:
    rows = b"glyf" + struct.pack(">III", 0, 44, 60) + b"name" + struct.pack(">III", 0, 50, 8)
    font = b"\0\1\0\0" + struct.pack(">HHHH", 2, 0, 0, 0) + rows
    assert b"Zanzibar" in worded(font + b"\xff" * 6 + b"Zanzibar" + b"\xff" * 46)


@pytest.mark.parametrize("cut", [b"\0\1\0\0", b"\0\1\0\0\xff\xff" + b"Zanzibar", b"OTTO Zanzibar"])
def test_of_a_damaged_font_all_is_read(cut: bytes) -> None:
    assert worded(cut) == cut


def test_objects_are_told_from_what_streams_hold() -> None:
    inside = b"1 0 obj\n<<>>\nstream\n2 0 obj endobj\nendstream\nendobj\n3 0 obj 4 endobj"
    assert [inside[at : at + 1] for at, _, _ in objects_of(inside)] == [b"1", b"3"]


def test_numbers_of_letters_in_a_font_are_no_words_and_text_in_utf_16_is() -> None:
    said = drawn_words(b"(\\000Q\\000u) Tj (Quill) Tj <</ActualText (\\376\\377\\000Z\\000e\\000d)>> BDC")
    assert b"\\000Q" not in said
    assert b"(Quill)" in said
    assert b"Zed" in said


def test_what_is_drawn_again_and_again_is_said_once() -> None:
    assert drawn_words(b"q 1 0 cm\nq 2 0 cm\n/Oak gs\nq 3 0 cm").count(b"cm") == 1


def listed(*entries: bytes) -> bytes:
    """A list as the compact format of fonts has it."""
    ends = [1 + sum(map(len, entries[:n])) for n in range(len(entries) + 1)]
    return struct.pack(">HB", len(entries), 1) + bytes(ends) + b"".join(entries)


def test_of_shapes_in_the_compact_format_the_name_and_the_strings_are_read() -> None:
    font = b"\1\0\4\1" + listed(b"Zanzibar") + listed(b"\x1d Lee \x0f") + listed(b"by Quill", b"2024")
    assert cff_words(font + b"\0 Kim \xff") == b"Zanzibar\nby Quill\n2024"
    assert b"by Quill" in worded(font)
    head = b"OTTO" + struct.pack(">HHHH", 1, 0, 0, 0) + b"CFF " + struct.pack(">III", 0, 28, len(font))
    assert b"by Quill" in worded(head + font)
    assert b"Lee" not in worded(head + font)


def locked(plain: bytes) -> bytes:
    """A part of a font of PostScript's first kind, as it is locked."""
    key, made = 55665, bytearray()
    for sign in b"\0\0\0\0" + plain:
        made.append(sign ^ (key >> 8))
        key = ((made[-1] + key) * 52845 + 22719) & 0xFFFF
    return bytes(made)


OPEN = b"%!PS-AdobeFont-1.0: Oak\n/Notice (cut by Zanzibar) def currentfile eexec\n"
END = b"\n" + b"0" * 64 + b"\ncleartomark\n"
SHAPE = b"\xffab\xfeQuil\x80cd"


@pytest.mark.parametrize("lock", [locked, lambda plain: locked(plain).hex().encode()])
def test_what_a_font_locks_is_read_without_its_shapes(lock: Callable[[bytes], bytes]) -> None:
    shapes = b"/a %d RD %b ND\n/by_Quill 4 -| abcd |-\n" % (len(SHAPE), SHAPE)
    said = worded(OPEN + lock(b"/Private /Weight (Umber) /CharStrings 2 dict\n" + shapes + b"end ") + END)
    assert all(word in said for word in (b"Zanzibar", b"Umber", b"by_Quill", b"cleartomark"))
    assert b"Quil\x80" not in said and b"abcd" not in said


def test_a_sentence_that_stands_in_a_shape_is_read() -> None:
    said = worded(OPEN + locked(b"/CharStrings 1 dict\n/a 18 RD sold by Z. Quill 7 ND end") + END)
    assert b"sold by Z. Quill" in said


@pytest.mark.parametrize("odd", [OPEN + b"Zanzibar" * 9, OPEN[:50] + b"Quill", b"%!PS\nZanzibar"])
def test_of_one_that_cannot_be_unlocked_all_is_read(odd: bytes) -> None:
    assert worded(odd) == odd


@pytest.mark.parametrize("said", [b"Quill", b"told by Z. Quill to us"])
def test_what_stands_unlocked_behind_the_locked_program_is_read(said: bytes) -> None:
    program = locked(b"/CharStrings 1 dict\n/a 4 RD abcd ND end mark currentfile closefile\n")
    assert said in worded(OPEN + program + said + END)


def test_nor_is_a_sentence_lost_that_stands_unlocked_within_it() -> None:
    program = locked(b"/CharStrings 1 dict\n/a 4 RD abcd ND end")
    assert b"told by Z. Quill" in worded(OPEN + program + b"told by Z. Quill" + END)
