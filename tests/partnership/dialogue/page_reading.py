"""Reads a page back, as a reader would: what stands in which part of it."""

import re
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

EMPTY = {"meta", "link", "input", "br", "hr", "img"}
OWN_LINE = {"p", "div", "h1", "h2", "h3", "li", "th", "td", "tr", "summary", "option", "caption"}


class Builder(HTMLParser):
    """Builds a tree of a page whose elements are all closed."""

    def __init__(self):
        super().__init__()
        self.tree = TreeBuilder()

    def handle_starttag(self, tag, attrs):
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        if tag in EMPTY:
            self.tree.end(tag)

    def handle_startendtag(self, tag, attrs):
        self.tree.start(tag, {name: value or "" for name, value in attrs})
        self.tree.end(tag)

    def handle_endtag(self, tag):
        self.tree.end(tag)

    def handle_data(self, data):
        self.tree.data(data)


def read(html) -> Element:
    builder = Builder()
    builder.feed(html)
    return builder.tree.close()


def text(element) -> str:
    """Return the words of an element with one space between them."""
    return re.sub(r"\s+", " ", "".join(pieces(element))).strip()


def pieces(element):
    between = " " if element.tag in OWN_LINE else ""
    yield between
    yield element.text or ""
    for child in element:
        yield from pieces(child)
        yield child.tail or ""
    yield between


def of_class(element, css):
    return [found for found in element.iter() if css in found.get("class", "").split()]


def named_by(element, name):
    """Return the section of a page whose heading has this id."""
    return element.find(f".//section[@aria-labelledby='{name}']")


def rows(element):
    """Return the rows of a table, each as the words of its cells."""
    return [[text(cell) for cell in row if cell.tag in ("th", "td")] for row in element.iter("tr")]
