"""Remarks at the foot of a page about something: `{% remarks partnership "means" %}`.

Such a page also needs `<script src="{% static 'js/remarks.js' %}" defer></script>`.
"""

from django import template
from django.template.context import Context

from partnership.models import Partnership, Remark
from partnership.remarks.facts import remarks_on
from partnership.remarks.forms import RemarkForm
from partnership.remarks.subjects import SUBJECTS

register = template.Library()


@register.inclusion_tag("remarks/_section.html", takes_context=True)
def remarks(context: Context, partnership: Partnership, subject: str) -> dict:
    """Show what is said about a subject, with a place to say something; nothing to who does not take part."""
    found = remarks_on(partnership, SUBJECTS[subject], context["request"].user)
    return {"partnership": partnership, "remarks": found, "form": RemarkForm() if found else None}


@register.simple_tag
def open_remarks(partnership: Partnership) -> int:
    """Return how many remarks nobody has settled, for who may read them."""
    return Remark.objects.open().filter(partnership=partnership).count()
