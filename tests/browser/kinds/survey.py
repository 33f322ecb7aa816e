"""Pages of the survey: holding it, answering it, its results."""

from playwright.sync_api import Page

from partnership.models import Status
from partnership.profile import Profile
from survey import inviting
from survey.inviting import Asked
from survey.models import Post
from tests import make
from tests.browser.kinds.kind import Kind
from tests.browser.kinds.states import LONG_WORD, draft, revealed
from tests.browser.kinds.steps import leave_empty

SURVEYS = "/enquete/samenwerkingen/{pk}/"
SURVEY = "/enquete/rondes/{round}/"
ANSWERING = "/enquete/meedoen/"
BY_CODE = f"/enquete/code/{make.CODE.replace('-', '')}/"


def surveyed(place, other):
    """A round that is open, with a code and a word that fits on no phone."""
    made = revealed(place, other)
    make.survey_invitation(make.survey_round(made, note=LONG_WORD * 3))
    return made


def surveyed_by_mail(place, other):
    """The same, with people who got a mail, of whom one has answered; names and addresses fit on no phone."""
    made = surveyed(place, other)
    round_ = made.survey_rounds.get()
    for number, (name, source) in enumerate(
        [(f"{LONG_WORD.lower()}@gemeente.example", "mail"), (LONG_WORD, "list"), ("sem@voorland.example", "mail")], 2
    ):
        code = f"BBBB-CCCC-{'BCD'[number - 2]}FGH"
        make.survey_invitation(round_, code, "decentral", source, addressee=name, is_answered=number == 4)
    return made


def surveyed_with_mail(post):
    """The same, with a mail of which is said how it stands."""

    def make_it(place, other):
        made = surveyed_by_mail(place, other)
        made.survey_rounds.get().invitations.mailed().waiting().update(post=post)
        return made

    return make_it


def surveyed_widely(place, other):
    """A list that is longer than a page."""
    made = surveyed_by_mail(place, other)
    inviting.hand_out(made.survey_rounds.get(), [Asked("rijk")] * 60)
    return made


def surveyed_one_side(place, other):
    """A round of which one side has too few answers."""
    made = surveyed_before(place, other)
    make.responses(made.survey_rounds.get(), "rijk", 6)
    return made


def surveyed_before(place, other):
    """A round whose days are over."""
    made = revealed(place, other)
    make.survey_invitation(make.survey_round(made, days=(-9, -1)))
    return made


def surveyed_twice(place, other):
    """Two rounds that are over, with enough answers; what was agreed does not go with them, and a remark is long."""
    made = revealed(place, other, agreed=Profile(5, 5, 5, 5, 1, 5), status=Status.RUNNING)
    for days, scores in (((-99, -90), "1234"), ((-9, -1), "4545")):
        held = make.survey_round(made, days=days)
        for side in ("rijk", "decentral"):
            for score in scores:
                make.responses(held, side, 6, text=score * 23 + "0")
    held.remarks.create(text=LONG_WORD * 3)
    return made


def nationwide(place, other):
    return make.survey_round(open_key="open-sleutel")


def begin_answering(page: Page) -> None:
    page.get_by_role("button", name="Begin met invullen").click()
    page.get_by_role("heading", name="Hoe sterk speelt dit").wait_for()


def answer_what_is_no_score(page: Page) -> None:
    begin_answering(page)
    page.evaluate("document.querySelector('main input[type=radio]').value = 'veel'")
    page.locator("main input[type=radio]").first.check()
    leave_empty(page)


def stop_answering(page: Page) -> None:
    begin_answering(page)
    page.get_by_role("button", name="Bewaar en stop voor nu").click()
    page.get_by_role("heading", name="Uw antwoorden zijn bewaard").wait_for()


def answer_to_the_end(page: Page) -> None:
    begin_answering(page)
    page.locator("main input[type=radio]").first.check()
    for _part in range(4):
        page.get_by_role("button", name="Bewaar en ga naar").click()
        page.wait_for_load_state("networkidle")


def send_the_answers(page: Page) -> None:
    answer_to_the_end(page)
    page.get_by_role("button", name="Verstuur uw antwoorden").click()
    page.get_by_role("heading", name="Uw antwoorden zijn verstuurd").wait_for()


def type_a_wrong_code(page: Page) -> None:
    page.get_by_label("Uw code").fill("BCDF-GHJK-XXXX")
    page.get_by_role("button", name="Bekijk de vragenlijst").click()
    page.get_by_text("Er is een probleem").wait_for()


def look_at_the_mail(page: Page) -> None:
    page.get_by_label("mensen bij het Rijk").fill(f"sem@voorland.example {LONG_WORD.lower()}@ministerie.example")
    page.get_by_role("button", name="Bekijk wat u verstuurt").click()
    page.get_by_role("heading", name="Wilt u").wait_for()


def make_codes(page: Page) -> None:
    page.get_by_label("Hoeveel codes?").fill("3")
    page.get_by_label("Voor wie zijn ze?").fill(LONG_WORD)
    page.locator("main input[type=radio]").first.check()
    page.get_by_role("button", name="Maak codes om te printen").click()
    page.get_by_role("heading", name="Codes om uit te delen").wait_for()


KINDS = {
    "survey": Kind("/enquete/2020/"),
    "surveys": Kind(SURVEYS, "alice", surveyed),
    "surveys, none yet": Kind(SURVEYS, "bob", draft),
    "surveys of the whole country": Kind("/enquete/landelijk/", "bea", nationwide),
    "surveys of the whole country, none yet": Kind("/enquete/landelijk/", "alice"),
    "new survey": Kind(SURVEYS + "nieuw/", "alice", draft),
    "new survey, left empty": Kind(SURVEYS + "nieuw/", "alice", draft, then=leave_empty),
    "new survey of the whole country": Kind("/enquete/landelijk/nieuw/", "bea"),
    "survey that is open": Kind(SURVEY, "alice", surveyed),
    "survey that is open, for another party": Kind(SURVEY, "bob", surveyed),
    "survey with an open link": Kind(SURVEY, "bea", nationwide),
    "survey that is closed": Kind(SURVEY, "alice", surveyed_before),
    "invite for a survey": Kind(SURVEY + "uitnodigen/", "alice", surveyed),
    "invite for a survey, left empty": Kind(SURVEY + "uitnodigen/", "alice", surveyed, then=leave_empty),
    "invite for a survey, before sending": Kind(
        SURVEY + "uitnodigen/", "alice", surveyed_by_mail, then=look_at_the_mail
    ),
    "who has answered": Kind(SURVEY + "uitgenodigd/", "alice", surveyed_by_mail),
    "who has answered, nobody yet": Kind(SURVEY + "uitgenodigd/?toon=wel", "alice", surveyed),
    "who has answered, nobody invited": Kind(SURVEY + "uitgenodigd/", "bea", nationwide),
    "who has answered, while mails go": Kind(SURVEY + "uitgenodigd/", "alice", surveyed_with_mail(Post.ASKING)),
    "who has answered, with mails that did not go": Kind(
        SURVEY + "uitgenodigd/", "alice", surveyed_with_mail(Post.MISSED)
    ),
    "who has answered, a long list": Kind(SURVEY + "uitgenodigd/", "alice", surveyed_widely),
    "who has answered, nobody found": Kind(SURVEY + "uitgenodigd/?q=zo+iemand", "alice", surveyed_widely),
    "invitation to a survey": Kind(SURVEY + "uitgenodigd/2/", "alice", surveyed_by_mail),
    "invitation to a survey, with a name": Kind(SURVEY + "uitgenodigd/3/", "alice", surveyed_by_mail),
    "invitation to a survey, answered": Kind(SURVEY + "uitgenodigd/4/", "alice", surveyed_by_mail),
    "remind of a survey": Kind(SURVEY + "herinneren/", "alice", surveyed_by_mail),
    "remind of a survey, nobody": Kind(SURVEY + "herinneren/", "alice", surveyed),
    "codes": Kind(SURVEY + "codes/", "alice", surveyed),
    "codes, left empty": Kind(SURVEY + "codes/", "alice", surveyed, then=leave_empty),
    "codes to hand out": Kind(SURVEY + "codes/", "alice", surveyed, then=make_codes),
    "close a survey": Kind(SURVEY + "sluiten/", "alice", surveyed),
    "surveys, with results": Kind(SURVEYS, "alice", surveyed_twice),
    "results": Kind(SURVEY + "uitkomsten/", "alice", surveyed_twice),
    "results, in another order": Kind(SURVEY + "uitkomsten/?category=means&sort=rijk", "bea", surveyed_twice),
    "results of one side": Kind(SURVEY + "uitkomsten/", "alice", surveyed_one_side),
    "results, too few answers": Kind(SURVEY + "uitkomsten/", "bob", surveyed_before),
    "distribution of results": Kind(SURVEY + "uitkomsten/verdeling/", "bob", surveyed_twice),
    "distribution of results, too few answers": Kind(SURVEY + "uitkomsten/verdeling/", "bob", surveyed_before),
    "type a code": Kind(ANSWERING),
    "type a code, a wrong one": Kind(ANSWERING, then=type_a_wrong_code),
    "type a code, left empty": Kind(ANSWERING, then=leave_empty),
    "link of a survey": Kind(BY_CODE, of=surveyed),
    "link of a survey, closed": Kind(BY_CODE, of=surveyed_before),
    "open link of a survey": Kind("/enquete/open/open-sleutel/", of=nationwide),
    "open link of a survey, left empty": Kind("/enquete/open/open-sleutel/", of=nationwide, then=leave_empty),
    "statements": Kind(BY_CODE, of=surveyed, then=begin_answering, arrives_at=ANSWERING + "deel/1/"),
    "statements, with an error": Kind(
        BY_CODE, of=surveyed, then=answer_what_is_no_score, arrives_at=ANSWERING + "deel/1/"
    ),
    "statements, for later": Kind(BY_CODE, of=surveyed, then=stop_answering, arrives_at=ANSWERING + "deel/1/"),
    "before sending": Kind(BY_CODE, of=surveyed, then=answer_to_the_end, arrives_at=ANSWERING + "versturen/"),
    "after sending": Kind(BY_CODE, of=surveyed, then=send_the_answers, arrives_at=ANSWERING + "verstuurd/"),
}
