"""What a reader does while somebody else saves the same thing."""

from playwright.sync_api import Page

from partnership.models import Partnership, Position


def describe_with_a_colleague(page: Page) -> None:
    """Change what somebody else changes at the same time."""
    Partnership.objects.update(task="Van een collega", region="Van een collega", starts_on="2028-01-01", edition=9)
    page.get_by_label("Wat is de opgave?").fill("Van mij")
    page.get_by_label("Welk gebied precies?").fill("Van mij")
    page.get_by_label("Begin").fill("2027-01-01")
    save(page)


def answer_with_a_colleague(page: Page) -> None:
    """Answer a question that somebody else answers at the same time."""
    Position.objects.update(score=5, reason="Van een collega", edition=9)
    page.get_by_label("Waarom").first.fill("Van mij")
    page.locator("[id$=answer_1]").first.check()
    save(page)


def save(page: Page) -> None:
    page.locator("main form[method=post] button.btn-main").click()
    page.get_by_role("heading", name="Kies wat blijft staan").wait_for()
