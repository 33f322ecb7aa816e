"""Every address the site knows, so that a test that walks them meets a new page without anybody thinking of it."""

from django.urls import get_resolver


def templates(resolver=None, prefix="/"):
    """Return each address with places for its parameters, such as `%(pk)s`, and the names of these; sorted."""
    return sorted(set(_templates_of(resolver or get_resolver(), prefix)))


def _templates_of(resolver, prefix):
    for name in list(resolver.reverse_dict):
        for possibilities, *_rest in resolver.reverse_dict.getlist(name):
            for template, parameters in possibilities:
                yield prefix + template, tuple(parameters)
    for start, below in resolver.namespace_dict.values():
        yield from _templates_of(below, prefix + start)
