"""Dutch words as a search sees them: without accents and endings, so that 'samenwerkingen' finds 'samenwerking'.

No Django. PostgreSQL has this stemmer too; we use ours to search on SQLite, and to show on every database which words
were meant.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple, Protocol

WORD: Final = re.compile(r"\w+")
POSSESSIVE: Final = re.compile(r"(?<=\w)['’]s\b")
"""As in regio’s: the stemmer would take the s for a word."""
MOST_WORDS: Final = 8
"""Words of a search that count."""
LITTLE_WORDS: Final = """
    de het een en of van voor op in uit aan bij met te om tot door over onder na naar als dan dat die dit deze is zijn
    was werd wordt worden er ook niet wel maar hun zij u uw wij ons onze ik je hij ze zich
"""
SAY_LITTLE: Final = frozenset(LITTLE_WORDS.split())
"""Words that stand in nearly every text; PostgreSQL leaves such words out too."""


class Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the name is of the library


class Part(NamedTuple):
    """A piece of a text, and whether it is what somebody searched for."""

    text: str
    is_meant: bool


def folded(text: str) -> str:
    """Return a text in lower case, without accents."""
    apart = unicodedata.normalize("NFKD", POSSESSIVE.sub("", text).lower())
    return "".join(mark for mark in apart if not unicodedata.combining(mark))


@cache
def stemmer() -> Stemmer:
    import snowballstemmer  # type: ignore[import-untyped]

    dutch: Stemmer = snowballstemmer.stemmer("dutch_porter")
    return dutch


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return a word without its ending. The word is in lower case and has no accents."""
    return stemmer().stemWord(word)


def stems(text: str) -> list[str]:
    """Return the stems of all words of a text, in its order."""
    return [stem(word) for word in WORD.findall(folded(text))]


def asked(text: str) -> tuple[str, ...]:
    """Return the words of a search that count, each once."""
    words = (word for word in WORD.findall(folded(text)) if word not in SAY_LITTLE)
    return tuple(dict.fromkeys(words))[:MOST_WORDS]


def parts(text: str, meant: frozenset[str]) -> Iterator[Part]:
    """Yield a text in pieces, so that the words with one of the meant stems stand out."""
    done = 0
    for found in WORD.finditer(text):
        if stem(folded(found.group())) in meant:
            if done < found.start():
                yield Part(text[done : found.start()], False)
            yield Part(found.group(), True)
            done = found.end()
    if done < len(text):
        yield Part(text[done:], False)
