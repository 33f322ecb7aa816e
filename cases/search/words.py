"""Dutch words as a search sees them: without accents and endings, so that 'samenwerkingen' finds 'samenwerking'.

No Django. There are two stemmers for Dutch, and each knows forms that the other misses: 'waterschappen' and 'opgaven',
for instance. Here words are forms of one word when they share a stem of either. Both databases hold these stems, so
that a search finds the same on each; the stemmer of PostgreSQL itself is only one of the two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import Final, NamedTuple, Protocol

WORD: Final = re.compile(r"\w+")
POSSESSIVE: Final = re.compile(r"(?<=\w)['’]s\b")
"""As in regio’s: the stemmer would take the s for a word."""
MOST_WORDS: Final = 8
"""Words of a search that count."""
LITTLE_WORDS: Final = """
    de het een en of van voor op in uit aan bij met te om tot door over onder na naar als dan dat die dit deze is zijn
    was werd wordt worden er ook niet wel maar hun zij u uw wij ons onze ik je hij ze zich men kan
"""
SAY_LITTLE: Final = frozenset(LITTLE_WORDS.split())
"""Words that stand in nearly every text. Some of them are also the stem of another word: 'over' that of 'overheid'."""
IRREGULAR: Final = {"steden": "stad", "leden": "lid", "kinderen": "kind"}
"""Plurals that no stemmer knows."""


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
def stemmers() -> tuple[Stemmer, ...]:
    import snowballstemmer  # type: ignore[import-untyped]

    return tuple(map(snowballstemmer.stemmer, ("dutch", "dutch_porter")))


@lru_cache(maxsize=50_000)
def stems_of(word: str) -> frozenset[str]:
    """Return the stems of a word, itself among them; none for a word that says little.

    The word is in lower case and has no accents.
    """
    if word in SAY_LITTLE:
        return frozenset()
    single = IRREGULAR.get(word, word)
    return frozenset({single, without_plural(single), *(stemmer.stemWord(single) for stemmer in stemmers())})


def without_plural(word: str) -> str:
    """Return a word without -en or, after a vowel, -s: the stemmers take the s of 'mens' for an ending."""
    if len(word) > 4 and word.endswith("en"):
        short = word[:-2]
        return short[:-1] if short[-1] == short[-2] and short[-1] not in "aeiou" else short
    return word[:-1] if re.search("[aiou]s$", word) else word


def stems(text: str) -> frozenset[str]:
    """Return the stems of all words of a text."""
    return frozenset(chain.from_iterable(map(stems_of, WORD.findall(folded(text)))))


def asked(text: str) -> tuple[str, ...]:
    """Return the words of a search that count, each once."""
    words = (word for word in WORD.findall(folded(text)) if word not in SAY_LITTLE)
    return tuple(dict.fromkeys(words))[:MOST_WORDS]


def parts(text: str, meant: frozenset[str]) -> Iterator[Part]:
    """Yield a text in pieces, so that the words with one of the meant stems stand out."""
    done = 0
    for found in WORD.finditer(text):
        if not meant.isdisjoint(stems_of(folded(found.group()))):
            if done < found.start():
                yield Part(text[done : found.start()], False)
            yield Part(found.group(), True)
            done = found.end()
    if done < len(text):
        yield Part(text[done:], False)
