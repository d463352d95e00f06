"""What Word demands of its files as far as order goes: it refuses those whose children stand otherwise.

The sequences are those of the transitional schema of ECMA-376 (wml.xsd, dml-wordprocessingDrawing.xsd).
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

SEQUENCES = """
pPr: pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
    shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN
    bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc
    textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
rPr: rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
    snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd
    fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath
pBdr: top left start bottom right end insideH insideV between bar tl2br tr2bl
tblBorders: top left start bottom right end insideH insideV between bar tl2br tr2bl
tcBorders: top left start bottom right end insideH insideV between bar tl2br tr2bl
tblCellMar: top left start bottom right end insideH insideV between bar tl2br tr2bl
tcMar: top left start bottom right end insideH insideV between bar tl2br tr2bl
numPr: ilvl numId
tbl: bookmarkStart bookmarkEnd tblPr tblGrid tr
tblPr: tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc
    tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription
tr: tblPrEx trPr tc
tcPr: cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
    hideMark
sectPr: headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
    lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid
style: name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed
    qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr
styles: docDefaults latentStyles style
numbering: numPicBullet abstractNum num numIdMacAtCleanup
abstractNum: nsid multiLevelType tmpl name styleLink numStyleLink lvl
num: abstractNumId lvlOverride
lvlOverride: startOverride lvl
lvl: start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr
settings: writeProtection view zoom removePersonalInformation removeDateAndTime
    doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText mirrorMargins
    alignBordersAndEdges proofState defaultTabStop characterSpacingControl savePreviewPicture compat
    rsids mathPr themeFontLang clrSchemeMapping doNotAutoCompressPictures shapeDefaults
    decimalSymbol listSeparator docId defaultImageDpi
inline: extent effectExtent docPr cNvGraphicFramePr graphic
"""

ORDER = {
    row.split(":")[0].strip(): tuple(row.split(":")[1].split())
    for row in SEQUENCES.replace("\n    ", " ").strip().split("\n")
}


def faults(content: bytes) -> Iterator[str]:
    """What a Word file has in an order, a place or a number that Word does not take."""
    with ZipFile(BytesIO(content)) as file:
        parts = {n: file.read(n) for n in file.namelist() if n.startswith("word/") and n.endswith(".xml")}
    styles = {
        s.get(f"{W}styleId") for s in ElementTree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")
    }
    for name, part in parts.items():
        if name.startswith("word/theme"):
            continue
        for node in ElementTree.fromstring(part).iter():
            yield from (f"{name}: {fault}" for fault in _faults(node, styles))


def _faults(node: Element, styles: set[str | None]) -> Iterator[str]:
    word = _word(node)
    if word in ORDER:
        children = [_word(child) for child in node]
        for unknown in sorted(set(children) - set(ORDER[word])):
            yield f"{unknown} has no place in {word}"
        ranks = [ORDER[word].index(child) for child in children if child in ORDER[word]]
        if ranks != sorted(ranks):
            yield f"children of {word} out of order: {' '.join(children)}"
        if word in ("pPr", "rPr", "tblPr", "tcPr") and len(children) != len(set(children)):
            yield f"{word} says something twice: {' '.join(children)}"
    if word in ("tc", "body", "hdr", "ftr") and _word([c for c in node if _word(c) != "sectPr"][-1]) != "p":
        yield f"{word} does not end with a paragraph"
    if word in ("pStyle", "rStyle", "tblStyle") and node.get(f"{W}val") not in styles:
        yield f"{word} names a style that is not there"
    if word == "tbl":
        yield from _grid(node)


def _grid(table: Element) -> Iterator[str]:
    """Each row has as many columns as the table."""
    wide = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    for row in table.findall(f"{W}tr"):
        spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
        if sum(int(span.get(f"{W}val") or 1) if span is not None else 1 for span in spans) != wide:
            yield "a row has another number of columns than its table"


def _word(node: Element) -> str:
    return str(node.tag).rpartition("}")[2]
