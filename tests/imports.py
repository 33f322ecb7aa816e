"""What code imports, read from its text."""

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def sources(*places):
    """Yield the files of folders and files, named from the root."""
    for place in places:
        path = ROOT / place
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def imported(node, package):
    """Yield the dotted names that an import statement in a package brings in."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
        yield from (".".join(filter(None, [*above, node.module, alias.name])) for alias in node.names)


def package_of(path):
    """Return the package a file is in, from which relative imports count."""
    return ".".join(path.relative_to(ROOT).parent.parts)


def imports(code, package=""):
    """Return every name that the code imports, wherever it does so."""
    return {name for node in ast.walk(ast.parse(code)) for name in imported(node, package)}


def imports_at_the_top(code, package=""):
    """Return what is imported as soon as the module is: everything outside functions and type checking."""
    found, waiting = set(), list(ast.parse(code).body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            waiting += node.orelse
            continue
        found |= set(imported(node, package))
        waiting += ast.iter_child_nodes(node)
    return found


def roots(names):
    """Return the packages that dotted names begin with."""
    return {name.partition(".")[0] for name in names}


def dotted(place):
    return place.removesuffix(".py").replace("/", ".")


def named(path):
    """Return a file as a failing test calls it."""
    return str(path.relative_to(ROOT))
