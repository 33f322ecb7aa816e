"""Reads a drawing back, as a browser would."""

from xml.etree import ElementTree

HOSTILE = """<script>alert(1)</script> "quoted" & 'ticked'"""


def parsed(svg):
    return ElementTree.fromstring(svg)  # noqa: S314 - our own drawing


def of_class(svg, css):
    return [element for element in parsed(svg).iter() if element.get("class") == css]


def points(element):
    return [tuple(map(float, pair.split(","))) for pair in element.get("points").split()]


def middle(element):
    """Where a mark stands: the centre of a circle, or of the corners of a polygon."""
    if element.tag == "circle":
        return float(element.get("cx")), float(element.get("cy"))
    corners = points(element)
    return tuple(sum(axis) / len(corners) for axis in zip(*corners, strict=True))


def texts(svg, css):
    return ["".join(element.itertext()) for element in of_class(svg, css)]


def title(svg):
    return parsed(svg).find("title").text


def description(svg):
    return parsed(svg).find("desc").text
