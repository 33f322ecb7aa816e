"""Reads a catalogue of translations (a .po file), enough of it to say what is not right."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FIELDS = ("msgctxt", "msgid", "msgid_plural", "msgstr")


@dataclass
class Message:
    """A text and its translation; with a plural there are as many translations as the language has forms."""

    context: str = ""
    text: str = ""
    plural: str = ""
    translations: list[str] = field(default_factory=list)
    is_fuzzy: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        return self.context, self.text, self.plural

    @property
    def is_translated(self) -> bool:
        return bool(self.translations) and all(self.translations)


def read_catalogue(path: Path) -> list[Message]:
    """Return the messages of a catalogue, without its header and without what is no longer used."""
    messages = (message_of(lines) for lines in blocks(path))
    return [message for message in messages if message.text]


def blocks(path: Path) -> Iterator[list[str]]:
    """Yield the lines of each message: an empty line stands between them."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        yield [line for line in block.splitlines() if not line.startswith("#~")]


def message_of(lines: list[str]) -> Message:
    message, current = Message(), ""
    parts: dict[str, str] = {}
    for line in lines:
        if line.startswith("#,"):
            message.is_fuzzy = "fuzzy" in line
        elif line and not line.startswith("#"):
            if not line.startswith('"'):
                current, _, line = line.partition(" ")
            parts[current] = parts.get(current, "") + ast.literal_eval(line)
    message.context, message.text, message.plural = (parts.get(name, "") for name in FIELDS[:3])
    message.translations = [text for name, text in parts.items() if name.startswith("msgstr")]
    return message
