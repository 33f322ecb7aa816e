import re

import pytest

from partnership.memo import document
from partnership.memo.seen import View
from partnership.profile import IDEAL, Profile
from tests.partnership.memo.taken import answers, memo, party

HOSTILE = (
    '</p><img src="file:///etc/passwd"><style>@import "http://127.0.0.1:9/x.css"</style><svg><image href="x"/></svg>'
)
HEADINGS = [
    "1. Partijen",
    "2. Opgave en publieke waarde",
    "3. De zes afspraken",
    "4. Punten om te bespreken",
    "5. Verwachtingen over en weer",
    "6. Rollen per fase",
    "7. Bijdragen",
    "8. Juridische vorm, looptijd en uittreden",
    "9. Verantwoording en democratische kalender",
    "10. Voortgang en impasse",
    "11. Open punten en opmerkingen",
    "12. Herijking",
    "13. Ondertekening",
    "Bijlage A. Waar de punten vandaan komen",
    "Bijlage B. De methode in het kort",
    "Bijlage C. Bronnen en versies",
]


def headings(html, level):
    return re.findall(rf"<h{level}>(.*?)</h{level}>", html)


def test_an_empty_memo_has_all_its_headings():
    facts = memo(parties=[], task="", value_what="", value_for_whom="", value_noticed="", region="")
    html = document.content(facts)
    assert headings(html, 2) == HEADINGS
    assert headings(html, 1) == ["Water en wonen in het Beekdal"]
    assert html.count("Niet ingevuld") == 11


def test_what_people_typed_is_never_markup():
    said = [answers(HOSTILE, Profile(4, 1, 3, 3, 3, 1), reason=HOSTILE, plain=HOSTILE)]
    fields = dict.fromkeys(["title", "task", "value_what", "value_for_whom", "value_noticed", "region"], HOSTILE)
    page = document.paper(memo(View.OWN, said=said, parties=[party(HOSTILE, handed_in=False)], **fields))
    assert not re.search(r"<(img|style|image|link)\b", page)
    assert page.count("&lt;img src=&quot;file:///etc/passwd&quot;&gt;") >= 10


def test_the_page_for_paper_names_its_language_and_title():
    page = document.paper(memo())
    assert '<html lang="nl">' in page
    assert "<title>Memo samenwerking: Water en wonen in het Beekdal (concept)</title>" in page


def test_screen_and_paper_hold_the_same_memo():
    facts = memo(View.AGREED, agreed=Profile(4, 1, 3, 3, 3, 1))
    assert document.content(facts) in document.paper(facts)


def test_the_radar_has_its_numbers_in_words_and_in_the_table():
    html = document.content(memo(View.AGREED, agreed=Profile(4, 1, 3, 3, 3, None)))
    assert "<desc" in html
    assert "Beleidsambitie Rijk 4, Verplicht karakter 1" in html
    assert "Verantwoording aan Rijk weten we nog niet" in html
    assert "Afspraak: doorgetrokken lijn met vierkanten" in html


def test_the_radar_keeps_the_colours_of_paper_on_a_dark_screen():
    html = document.content(memo(View.AGREED, agreed=IDEAL))
    assert 'class="memo-radar"' in html
    assert 'class="radar"' not in html


def test_a_name_of_a_party_in_the_radar_is_escaped():
    html = document.content(memo(View.OWN, said=[answers("<b>Beekdam", IDEAL)]))
    assert "<b>Beekdam" not in html


def test_an_example_is_marked():
    assert "Voorbeeld:" in document.content(memo(is_example=True))
    assert "Voorbeeld:" not in document.content(memo(is_example=False))


@pytest.mark.parametrize(
    ("title", "ascii_name", "name"),
    [
        ("Water & wonen", "memo-water-wonen-OL-2026-014.pdf", "memo-water-wonen-OL-2026-014.pdf"),
        ("Súdwest-Fryslân", "memo-sudwest-fryslan-OL-2026-014.pdf", "memo-s%C3%BAdwest-frysl%C3%A2n-OL-2026-014.pdf"),
        ('"; rm -rf /\r\nX: y', "memo-rm-rf-x-y-OL-2026-014.pdf", "memo-rm-rf-x-y-OL-2026-014.pdf"),
        ("🦦", "memo-OL-2026-014.pdf", "memo-OL-2026-014.pdf"),
        ("w" * 200, f"memo-{'w' * 80}-OL-2026-014.pdf", f"memo-{'w' * 80}-OL-2026-014.pdf"),
    ],
)
def test_the_file_is_named_after_the_title(title, ascii_name, name):
    expected = f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{name}"
    assert document.attachment(memo(title=title)) == expected
