"""Whatever a browser, a script or a bored visitor may send."""

from cases.case import CHARACTERISTICS
from partnership.axes import AXES
from partnership.corners import CORNERS
from partnership.signals import RULES
from tests import make

NUMBERS = (
    "1",
    "2",
    "3",
    "0",
    "-1",
    "1e3",
    "2147483648",
    "9223372036854775808",
    "9" * 5000,
    "٣",
    "drie",
    "",
    " ",
    "0x1",
)
TEXTS = (
    "party-1",
    "everyone",
    "accepted",
    "aan-ons",
    "2027",
    "1,250",
    "Beekdal",
    "\x00",
    "tekst met\x1fteken",
    "\u202eachterstevoren",
    "\ufffe\uffff",
    "\ud800".encode("utf-8", "surrogatepass"),
    b"\xff\xfe\x00",
    "{{ request }}{% load x %}",
    "<script>alert(1)</script>'\"><svg onload=x>",
    "😀👩‍👩‍👧 مرحبا",
    "x" * 100_000,
    "\r\nSet-Cookie: a=b",
    "=1+1",
    "//elders.example/x",
    "http://[",
    "\\\\elders.example",
    "javascript:alert(1)",
    "on",
    "none",
    "0001-01-01",
    "9999-12-31",
    "2026-02-31",
    "00000000-0000-0000-0000-000000000000",
    "res",
    "alice@beekdam.example",
    "sem@devoorde.example",
    "editor",
    make.SECRET.token,
    make.SECRET.code,
    make.CODE,
    "partij-1",
    "afspraak",
    "updated",
    "draft",
    "ask",
    "give",
    "take-back",
    "1/0 task:?1f answer:?1f title: :? reason:?",
    "both",
    "signed",
    "declined",
    "nu",
)
NAMES = """
__proto__ _changelist_filters _popup _selected_action _to_field accept action add afterwards again all alleen answer
app_label article as authority begin body casus category character character_text characteristics_source code
conditions confirmed consultation_ends_on consultation_starts_on contact_function contact_mandate contact_ministry
contact_name coordinator corner csrfmiddlewaretoken decentral deciders deciders_text decision discard does draft
due_on due_words edition email emails ends_on executors executors_text field_name file first_day from function gezien
go goals_unclear ground happens_on has_conditions has_open_link in_english in_one_sentence instruments is_staff kind
knows_loss knows_reveal labels language last_day later layer leading_ministry leave leaving login mandate
memberships-0-id memberships-INITIAL_FORMS memberships-TOTAL_FORMS met ministries model_name monitoring monitors
monitors_text more name next number o of opmerking-in_memo opmerking-text organisation own-page p page parent party
party-0 party-1 password password1 person point positions_due_on previous profiel profile_source programme province
provinces q reactie-1-text reason region remark remove repeat restore review_on rijk role rows seen select_across side
signal signals sort source speaks_for_side starts_on state state_note status stay step summary summary_source sure
task terug text title to token toon uid value_for_whom value_noticed value_what version voorbehoud-0-party
voorbehoud-0-text weg what when_text who who_pays why y2027-edition y2027-euro y2027-hours y2027-note year
"""
"""Of fields in forms, and of what an address may ask for. A new form adds its own."""
FIELDS = [
    *NAMES.split(),
    *(f"{axis.key}{part}" for axis in AXES for part in ("", "-answer", "-reason", "-hope", "-argument", "-edition")),
    *(f"{corner.key}-{part}" for corner in CORNERS for part in ("text", "in_order", "edition")),
    *(f"{rule.key}-{part}" for rule in RULES[:3] for part in ("text", "edition")),
    *CHARACTERISTICS,
]
FIELDS += [f"{name}-choice" for name in FIELDS]  # where two people changed the same field
HEADERS = [
    "HX-Request",
    "HX-Boosted",
    "HX-Current-URL",
    "HX-Current-URL-URI-AutoEncoded",
    "HX-History-Restore-Request",
    "HX-Prompt",
    "HX-Target",
    "HX-Trigger",
    "HX-Triggering-Event",
    "Accept-Language",
    "Origin",
    "Referer",
    "Accept",
    "Accept-Encoding",
    "If-None-Match",
    "If-Modified-Since",
    "Range",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Requested-With",
]
HEADER_VALUES = (
    *("true", "http://[", "http://testserver//elders.example/", "http://testserver?x", "//elders.example", "%ed%a0%80"),
    *("é", "x" * 5000, "gzip;q=9", "bytes=0-1", "{", '{"type":', "9" * 5000, "nl,en;q=x", "none", ""),
)
CONTENT_TYPES = (
    *("application/json", "text/plain", "application/x-www-form-urlencoded; charset=utf-16", "", "/", "multipart/"),
    *(
        "multipart/form-data; boundary=b",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=é",
    ),
    *("multipart/form-data; boundary=b; charset=hex", "multipart/form-data; boundary=b; charset=utf-7"),
    *("text/plain; charset=unicode_escape", "text/plain; charset=idna"),
)
BODIES = (
    *(b"", b"{", b"--b", b"--b\r\n\r\n", b"\x00" * 10, b"a=1;" * 2000, b"x" * 3_000_000, b"%" * 50),
    b'--b\r\nContent-Disposition: form-data; name="title"\r\n\r\n+2AA-\\ud800\r\n--b--\r\n',
    b'--b\r\nContent-Disposition: form-data; name="title"; filename="\x00"\r\n\r\nx\r\n--b--\r\n',
    *(
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="memo"\r\n\r\n' + file + b"\r\n--b--\r\n"
        for file in (b"", b"{}", b"{" * 9_000, b"%PDF-1.7\n", b'{"title": 1e999}', b"\xff\xfe{")
    ),
)
COOKIES = ("sessionid", "csrftoken", "django_language", "messages")
COOKIE_VALUES = ("../../x", '"\\000\\000\\000\\000\\000\\000\\000\\000\\000"', "x" * 4000, "é", "W10", "[]", "nl", "'")
