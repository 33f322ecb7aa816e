"""What the engine leaves out of a tagged PDF, added just before it is written, and its objects made once.

The engine writes for one profile at a time and skips three things that a reader with a screen reader needs: the scope
of header cells, running lines marked as decoration, and the sentence that this file follows PDF/UA.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pydyf import PDF, Dictionary

PDFUA: Final = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that this file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""
"""The identifier of PDF/UA-1 and, because PDF/A knows no such property, the description of it."""

ARTIFACT: Final = "/Artifact"


def finish(pdf: PDF) -> None:
    """Complete the tags and the metadata of a PDF that is about to be written."""
    tree = pdf.objects[_number(pdf.catalog["StructTreeRoot"])]
    elements = list(_elements(pdf, tree, in_head=False))
    for element, in_head in elements:
        if element["S"] == "/TH":
            element["A"]["Scope"] = "/Column" if in_head else "/Row"
    _mark_running_lines(pdf, tree, {element.number for element, _in_head in elements})
    _declare_accessible(pdf)
    # The engine names every enclosed file twice: once for its entry and once for its description.
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])
    _make_objects_once(pdf)


def _elements(pdf: PDF, parent: Dictionary, *, in_head: bool) -> Iterator[tuple[Dictionary, bool]]:
    """Yield every element of the structure tree, and whether it stands in the head of a table."""
    for kid in parent["K"]:
        if isinstance(kid, bytes):
            element = pdf.objects[_number(kid)]
            if element.get("Type") == "/StructElem":
                below = in_head or element["S"] == "/THead"
                yield element, below
                yield from _elements(pdf, element, in_head=below)


def _mark_running_lines(pdf: PDF, tree: Dictionary, reachable: set[int]) -> None:
    """Turn text that no element of the tree holds (headers and footers of pages) into decoration."""
    content = pdf.objects[_number(tree["ParentTree"])]["Nums"]
    for page, parents in _pages(pdf, content):
        stream = pdf.objects[_number(page["Contents"])].stream
        for place, item in enumerate(stream):
            if isinstance(item, dict) and "MCID" in item:
                marked = item["MCID"]
                if _number(parents[marked]) not in reachable:
                    parents[marked] = "null"
                    stream[place - 1] = ARTIFACT
                    stream[place] = type(item)({"Type": "/Pagination"})


def _pages(pdf: PDF, content: list[Any]) -> Iterator[tuple[Dictionary, list[Any]]]:
    """Yield each page with the elements of its marked texts, in the order of their numbers."""
    parents_by_key = dict(zip(content[::2], content[1::2], strict=True))
    for reference in pdf.page_references:
        page = pdf.objects[_number(reference)]
        yield page, parents_by_key[page["StructParents"]]


def _declare_accessible(pdf: PDF) -> None:
    metadata = pdf.objects[_number(pdf.catalog["Metadata"])]
    metadata.stream = [chunk.replace(b"</rdf:RDF>", PDFUA + b"</rdf:RDF>") for chunk in metadata.stream]


def _make_objects_once(pdf: PDF) -> None:
    """Put bytes in the place of objects: the engine makes each of them twice, to write it and for the file's number."""
    from pydyf import Object

    class Made(Object):
        data = b""
        compressible = True

        def __init__(self, source: Object):
            self.number, self.generation, self.offset, self.free = (
                source.number,
                source.generation,
                source.offset,
                source.free,
            )
            self.data, self.compressible = source.data, source.compressible

    pdf.objects[:] = [one if one.free == "f" else Made(one) for one in pdf.objects]


def _number(reference: bytes) -> int:
    """Return the number of the object that '12 0 R' refers to."""
    return int(reference.split()[0])
