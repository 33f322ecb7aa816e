"""Texts in modules that know nothing of Django."""


def gettext_noop(text: str) -> str:
    """Mark a Dutch text for translation and return it unchanged.

    Pure modules hold texts as data; `makemessages` finds them by this name, and whoever shows such a
    text to a reader passes it through gettext (`{% translate axis.label %}`).
    """
    return text
