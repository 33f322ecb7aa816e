"""Pages for visitors, and of an account."""

import re

from django.core import mail
from playwright.sync_api import Page

from tests.browser.kinds.kind import Kind
from tests.browser.kinds.steps import leave_empty, submit

EDITOR = "alice@beekdam.example"


def ask_for_a_code(page: Page) -> None:
    page.get_by_label("E-mailadres").fill(EDITOR)
    submit(page)


def fill_in_the_code(page: Page) -> None:
    ask_for_a_code(page)
    page.locator("main input[name=code]").fill(re.search(r"[A-Z]{4}-[A-Z]{4}", mail.outbox[-1].body).group())
    submit(page)


KINDS = {
    "home": Kind("/"),
    "home, logged in": Kind("/", "alice"),
    "accessibility": Kind("/toegankelijkheid/"),
    "privacy": Kind("/privacy/"),
    "not there": Kind("/samenwerkingen/999999/", "alice", is_refusal=True),
    "explorer": Kind("/model/"),
    "explorer, filled in": Kind("/model/?ambition=3&obligation=4&funds=1&demands=5&accountability=5"),
    "explanation": Kind("/uitleg/"),
    "explanation of the model": Kind("/uitleg/model/"),
    "glossary": Kind("/uitleg/begrippen/"),
    "roles of the demonstration": Kind("/demo/"),
    "log in": Kind("/account/inloggen/"),
    "log in, left empty": Kind("/account/inloggen/", then=leave_empty),
    "ask for a code": Kind("/account/inloggen/code/"),
    "fill in the code": Kind(
        "/account/inloggen/code/", then=ask_for_a_code, arrives_at="/account/inloggen/code/invullen/"
    ),
    "log out": Kind("/account/uitloggen/", "alice"),
    "account that is not active": Kind("/account/niet-actief/"),
    "get an account": Kind("/account/aanvragen/"),
    "new password": Kind("/account/wachtwoord/"),
    "code for a new password": Kind(
        "/account/wachtwoord/", then=ask_for_a_code, arrives_at="/account/wachtwoord/code/"
    ),
    "choose a password": Kind("/account/wachtwoord/", then=fill_in_the_code, arrives_at="/account/wachtwoord/kiezen/"),
}
