"""The table of the phases with the role of the Rijk in each, on the page."""

import datetime as dt

from django.utils import timezone

from partnership.sections.roles.actions import (
    MOST_PHASES,
)
from tests import make
from tests.shown import html


def test_without_phases_the_page_says_what_to_do(page, pages):
    shown = html(page.get(pages.roles))
    assert "Er zijn nog geen fasen." in shown
    assert "Deel de samenwerking op in fasen" in shown
    assert '<table class="ladder' not in shown


def test_a_few_phases_stand_beside_each_other_with_their_role_in_words(page, pages, partnership):
    make.phase(partnership, "Plan", role="direct", ends_on=dt.date(2027, 12, 31))
    make.phase(partnership, "Bouw", dt.date(2028, 1, 1))
    shown = html(page.get(pages.roles))
    assert '<table class="ladder"><caption>Bovenaan stuurt het Rijk het meest. Geen rol is de beste' in shown
    assert '<th scope="col">Plan<span class="block">2027</span></th>' in shown
    assert shown.count('class="taken"') == 1
    assert shown.count('class="taken unknown"') == 1


def test_many_phases_stand_below_each_other(page, pages, partnership):
    for number in range(MOST_PHASES):
        make.phase(partnership, f"Fase {number}", role="let-go")
    shown = html(page.get(pages.roles))
    assert '<table class="ladder long">' in shown
    assert shown.count('class="taken"') == MOST_PHASES


def test_what_people_typed_is_shown_as_text(page, pages, partnership):
    make.phase(partnership, "<b>Plan</b>", does="<script>", removed_at=timezone.now())
    make.phase(partnership, "<b>Bouw</b>", does="<script>")
    shown = html(page.get(pages.roles))
    assert "<b>" not in shown.partition("<main")[2]
    assert "<script>" not in shown
