from django import template

from partnership.moments import moment

register = template.Library()
register.filter("moment", moment)
