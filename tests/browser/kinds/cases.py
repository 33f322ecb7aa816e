"""Pages of the case library, and of consent to be a case."""

from cases.consent import actions as consent
from cases.models import CaseConsent
from partnership import history
from tests import make
from tests.browser.kinds.kind import Kind
from tests.browser.kinds.states import LONG_WORD, agreed, closed, draft
from tests.browser.kinds.steps import leave_empty


def written_case(place, other):
    """A case with a history, and a word in it that fits on no phone."""
    case = make.case()
    title = "Waterdeal " + LONG_WORD * 4
    history.save(case, edition=1, by=make.user("kim@bzk.example"), title=title)


def asked_for_consent(place, other):
    """A closed partnership that BZK asks for as a case, with a word that fits on no phone."""
    made = closed(place, other)
    made.task = "Samen water vasthouden, met een " + LONG_WORD * 3
    made.save(update_fields=["task"])
    consent.ask(made, by=make.user("kim@bzk.example", is_overseer=True))
    return made


def becoming_a_case(place, other):
    """A closed partnership whose parties gave consent, with a draft of a case."""
    made, by = asked_for_consent(place, other), place.memberships.get().user
    for asked in CaseConsent.objects.about(made):
        consent.answer(asked, consent.Answer.GIVE, by=by)
    make.finding(consent.begin_case(made, by=by))
    return made


KINDS = {
    "cases": Kind("/casussen/"),
    "case": Kind("/casussen/mirt/"),
    "cases, searched": Kind("/casussen/?q=departementen&kind=chafes"),
    "cases, none found": Kind("/casussen/?q=fietspad"),
    "cases, compared": Kind("/casussen/vergelijken/?casus=mirt&casus=res&casus=regio-deal"),
    "cases, nothing to compare": Kind("/casussen/vergelijken/"),
    "examples of a signal": Kind("/casussen/signaal/no-hours/"),
    "like a case": Kind("/casussen/samenwerking/{pk}/", "alice", agreed),
    "like no case yet": Kind("/casussen/samenwerking/{pk}/", "alice", draft),
    "kept cases": Kind("/casussen/beheer/", "bea"),
    "kept case": Kind("/casussen/beheer/res/", "bea"),
    "new case, left empty": Kind("/casussen/beheer/nieuw/", "bea", then=leave_empty),
    "description of a case": Kind("/casussen/beheer/res/beschrijving/", "bea"),
    "new finding, left empty": Kind("/casussen/beheer/res/bevindingen/nieuw/", "bea", then=leave_empty),
    "finding": Kind("/casussen/beheer/regio-deal/bevindingen/{finding}/", "bea"),
    "history of a case": Kind("/casussen/beheer/waterdeal/geschiedenis/", "bea", written_case),
    "closed partnerships for cases": Kind("/casussen/beheer/samenwerking/", "bea", asked_for_consent),
    "no closed partnerships for cases": Kind("/casussen/beheer/samenwerking/", "bea"),
    "consent to be asked": Kind("/casussen/samenwerking/{pk}/toestemming/", "bea", closed),
    "consent to be given": Kind("/casussen/samenwerking/{pk}/toestemming/", "alice", asked_for_consent),
    "consent that was given": Kind("/casussen/samenwerking/{pk}/toestemming/", "alice", becoming_a_case),
    "consent, and the draft": Kind("/casussen/samenwerking/{pk}/toestemming/", "bea", becoming_a_case),
}
