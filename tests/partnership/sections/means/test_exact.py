"""Money is exact: nothing in this room, or under it, knows a number that rounds by itself."""

import ast

import pytest

from tests.test_boundaries import sources

ROOM = ("partnership/sections/means", "partnership/amounts.py", "partnership/shares.py", "partnership/forms/amounts.py")


def inexact(code):
    """Return what in a piece of code is, makes or asks for a float, or leaves adding up to the database."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, float):
            yield node.value
        elif isinstance(node, ast.Name | ast.Attribute) and name_of(node) in {"float", "FloatField", "Sum", "Avg"}:
            yield name_of(node)
        elif isinstance(node, ast.Call) and name_of(node.func) == "round":
            yield "round"


def name_of(node):
    return getattr(node, "id", getattr(node, "attr", ""))


@pytest.mark.parametrize("path", list(sources(*ROOM)), ids=lambda path: path.name)
def test_nothing_here_is_inexact(path):
    assert list(inexact(path.read_text())) == []


@pytest.mark.parametrize(
    "planted",
    [
        "x = 0.5",
        "float(x)",
        "models.FloatField()",
        "rows.aggregate(Sum('euro'))",
        "round(x, 2)",
        "def f(x: float): ...",
    ],
)
def test_what_is_inexact_is_found(planted):
    assert list(inexact(planted))
