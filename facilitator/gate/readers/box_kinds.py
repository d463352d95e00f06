"""The kinds of boxes that HEIC, AVIF, MP4, QuickTime and JPEG 2000 are made of, by what they hold."""

from __future__ import annotations


def _kinds(names: str) -> frozenset[bytes]:
    return frozenset(name.ljust(4).encode("latin-1") for name in names.split())


CONTAINERS = dict.fromkeys(
    _kinds(
        "moov trak mdia minf stbl dinf edts udta ilst iprp ipco moof traf mfra mvex gmhd tapt tref grpl tmcd "
        "jp2h res asoc uinf"
    ),
    0,
) | {b"meta": 4, b"iref": 4, b"dref": 8, b"iinf": 6}
"""What holds other boxes, and how many bytes come before them."""

LISTS = _kinds("tref grpl iref")
"""Whose parts have names that say how numbers belong together."""


LOCKED = _kinds("sinf pssh senc ipro tenc schm")
"""What only an encrypted file has."""

TAGS = _kinds("data mean name keys udes altt free skip junk Xtra ID32 lbl bxml emsg cprt titl")
"""What says something about the file; whatever lies in a box for users does too."""

WORDS = _kinds(
    "ftyp styp hdlr stsd elng auxC infe colr wide iods url urn ulst alis rreq text gmin tcmi ctry lang"
)
"""What may hold words besides numbers."""

NUMBERS = _kinds(
    "mvhd tkhd mdhd elst vmhd smhd nmhd sthd hmhd stts stss stsc stsz stz2 stco co64 ctts cslg sdtp sbgp "
    "sgpd subs saiz saio stps stsh padb stdp sidx ssix trex mehd leva trep mfhd tfhd trun tfdt tfra mfro "
    "pdin load clef prof enof clip matt kmat ctab vdep pitm iloc ipma hvcC lhvC vvcC avcC av1C jpgC j2kH "
    "uncC cmpd ispe pixi irot imir clap pasp clli mdcv cclv amve a1op a1lx lsel rloc crtm mdft aebr afbr "
    "wbbr dobr iscl rref cmin cmex prdi reve ndwt oinf tols mskC idat jP ihdr bpcc pclr cmap cdef resc "
    "resd "
)
"""Tables of numbers, and what tells how a picture is packed."""

PICTURES = _kinds("mdat")
DATED = _kinds("mvhd tkhd mdhd")

IDENTIFIED = {
    bytes.fromhex("be7acfcb97a942e89c71999491e3afac"): "xmp",
    b"JpgTiffExif->JP2": "exif",
    bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38"): "captions",
    bytes.fromhex("2c4c0100850440b9a03e562148d6dfeb"): "photoshop",
    bytes.fromhex("b14bf8bd083d4b43a5ae8cd7d5a6ce03"): "exif",
}
"""What the sixteen bytes of a box of nobody's kind say that it is; the last one tells a place on a map."""
