"""The words on a page that a reader may not know, folded away; works without JavaScript."""

from django import template

from partnership.glossary import terms_on, terms_only_on

register = template.Library()


@register.inclusion_tag("partnership/_glossary.html")
def glossary(place: str) -> dict:
    """Show the words that help on the page of a question or a section; nothing when there are none."""
    return {"terms": terms_on(place)}


@register.inclusion_tag("positions/_words.html")
def glossary_of_question(axis: str) -> dict:
    """Show the words of one question beside the others; what helps with all of them the page says once."""
    return {"terms": terms_only_on(axis)}
