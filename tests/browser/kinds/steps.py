"""What a reader does on any page."""

from playwright.sync_api import Page


def submit(page: Page) -> None:
    page.locator("main form[method=post]:not(.inline) button[type=submit]").first.click()
    page.wait_for_load_state("networkidle")


def leave_empty(page: Page) -> None:
    submit(page)
    page.get_by_role("heading", name="Er is een probleem").wait_for()


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
