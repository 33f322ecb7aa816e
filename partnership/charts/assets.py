"""The files that plotly needs on a page, made from the installed package when static files are prepared.

Under our policy a page may not add style elements or attributes. plotly.js can do without: its own rules may come
from a stylesheet (`class="no-inline-styles"`), and a library inside it leaves its style out when an element with its
id is already there. See docs/decisions/0003-plotly-under-a-strict-policy.md.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final

SCRIPT: Final = "plotly.min.js"
STYLESHEET: Final = "plotly.css"
GUARDS: Final = "no-inline-styles.js"
FOLDER: Final = "plotly"

RULES: Final = re.compile(r'\{("X,X div":.+?)\};for\(')
RULE: Final = re.compile(r"""(?:"(?P<quoted>[^"]+)"|(?P<bare>\w+)):(?:"(?P<one>[^"]*)"|'(?P<other>[^']*)')""")
STYLE_ELEMENT: Final = re.compile(
    r'if\(!document\.getElementById\("([\w-]+)"\)\)\{var \w+=document\.createElement\("style"\)'
)


class UnexpectedPlotly(RuntimeError):
    """The installed plotly.js is not built as we know it; the message says what is missing."""


def plotly_assets(target: Path) -> list[Path]:
    """Write plotly.js, its stylesheet and the script that keeps it from adding styles into `target`/plotly.

    Returns the files. Writes only what changed. Raises UnexpectedPlotly when a release moved things around.
    """
    script = (files("plotly") / "package_data" / SCRIPT).read_text(encoding="utf-8")
    contents = {SCRIPT: script, STYLESHEET: stylesheet(script), GUARDS: guards(script)}
    folder = target / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return [write(folder / name, text) for name, text in contents.items()]


def write(path: Path, text: str) -> Path:
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
    return path


def stylesheet(script: str) -> str:
    """Return the rules that plotly.js would add itself, in the order in which it would have them."""
    return "".join(f"{selector}{{{rule}}}\n" for selector, rule in reversed(list(rules(script))))


def rules(script: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and declarations; in the source X stands for a chart and Y for its messages."""
    found = RULES.search(script)
    if found is None:
        raise UnexpectedPlotly("no style rules found in plotly.min.js")
    for rule in RULE.finditer(found[1]):
        selector = rule["quoted"] or rule["bare"]
        selector = selector.replace("X", ".js-plotly-plot .plotly").replace("Y", ".plotly-notifier")
        yield selector, rule["one"] or rule["other"]


def guards(script: str) -> str:
    """Return a script that puts an element in place of each style element that plotly.js would add."""
    ids = STYLE_ELEMENT.findall(script)
    made = script.count('createElement("style")')
    if made != len(ids) + 1:  # the one more is for the rules above
        raise UnexpectedPlotly(f"{made} style elements in plotly.min.js, {len(ids)} of them known")
    return f"""for (const id of {json.dumps(ids)}) {{
  if (!document.getElementById(id)) document.head.append(Object.assign(document.createElement("meta"), {{ id }}));
}}
"""
