"""What the examples say: texts that a printer, a font or a table has trouble with."""

from __future__ import annotations

from typing import Final

ACCENTS: Final = "Één coördinator, een café, Größe und Straße, façade, señor, Łódź, Århus, Žižkov en ‘s-Gravenhage."
FRISIAN: Final = (
    "Gemeente Súdwest-Fryslân, Wetterskip Fryslân, De Fryske Marren, Ljouwert, Skylgerlân en Ingwierrum: "
    "“wêr’t wy mei-inoar oan wurkje, dêr stean wy foar”."
)
EMOJI: Final = "Water 💧, wonen 🏠, een gezin 👨‍👩‍👧‍👦, een vlag 🇳🇱, een hand 👍🏽 en een otter 🦦."
RIGHT_TO_LEFT: Final = "Hebreeuws: מים לכולם. Arabisch: الماء للجميع. Daarna weer gewoon 123 Nederlands (مرحبا)."
WITHOUT_SPACES: Final = "x" * 5000
OTHER_SIGNS: Final = "< & > \" ' © ½ ≥ € 1.000,– † ☐ 漢字 кириллица Ελληνικά"
INVISIBLE: Final = "Tussen de haken staat iets (\u200b\u00ad\u202f\u2028\ufeff), en dit teken kent niemand: \U000fabcd."
PLAIN: Final = (
    "De dijken langs de beek zijn aan het einde van hun leven, en in het dal zijn tot 2035 ruim tweeduizend woningen "
    "nodig. Wij maken één plan, omdat niemand het alleen kan: het water van de een is de kelder van de ander."
)
SHORT: Final = "Het beekdal moet meer water vasthouden."
LONG: Final = " ".join([PLAIN] * 8)

HARD: Final = "\n".join([ACCENTS, FRISIAN, EMOJI, RIGHT_TO_LEFT, OTHER_SIGNS, INVISIBLE])
"""All of them, a line each."""
