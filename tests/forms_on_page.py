"""Forms as a browser has them: what would be sent if the reader pressed the button now."""

from html.parser import HTMLParser


class _Form(HTMLParser):
    """Reads the form on a page that holds an edition."""

    def __init__(self):
        super().__init__()
        self.forms = []
        self.inside = None
        self.select = self.textarea = None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            self.inside = {}
            self.forms.append(self.inside)
        elif self.inside is None:
            return
        elif tag == "input":
            self.input(attrs)
        elif tag == "textarea":
            self.textarea = attrs["name"]
            self.inside[self.textarea] = [""]
        elif tag == "select":
            self.select = attrs["name"]
        elif tag == "option" and "selected" in attrs:
            self.inside.setdefault(self.select, []).append(attrs["value"])

    def input(self, attrs):
        if attrs.get("type") not in ("radio", "checkbox") or "checked" in attrs:
            self.inside.setdefault(attrs["name"], []).append(attrs.get("value", ""))

    def handle_data(self, data):
        if self.textarea:
            self.inside[self.textarea][0] += data

    def handle_endtag(self, tag):
        if tag == "textarea":
            # As browsers do: the first newline is no part of the text, and newlines are sent in full.
            self.inside[self.textarea][0] = self.inside[self.textarea][0].removeprefix("\n").replace("\n", "\r\n")
            self.textarea = None
        elif tag == "form":
            self.inside = None


def filled_in(response):
    """Return what the browser would send of the form in an answer that several people may save, as lists of texts."""
    parser = _Form()
    parser.feed(response.content.decode())
    (form,) = [form for form in parser.forms if any(name.endswith("edition") for name in form)]
    return form
