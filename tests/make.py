"""Builders: the smallest valid thing of each kind, and what a test wants to say about it."""

import datetime as dt

from django.utils import timezone

from cases.models import Case, CaseStatus, Finding
from cases.search.index import index
from partnership.invitations.secret import Secret, code_digest, last_moment, link_digest
from partnership.models import (
    Agreement,
    Bundle,
    Change,
    Contribution,
    DemocraticMoment,
    Division,
    Expectation,
    ExpectationAnswer,
    FinalMemo,
    Funding,
    Invitation,
    KnownDeal,
    Layer,
    LegalBasis,
    Membership,
    MembershipRole,
    Memo,
    Organisation,
    Origin,
    Participant,
    Partnership,
    Party,
    Phase,
    Position,
    Programme,
    Remark,
    Reply,
    Reservation,
    RijkCheck,
    Signatory,
    State,
    Status,
    User,
)
from partnership.models.memo import hash_of
from partnership.models.partnership import REVEALED, WITH_AGREEMENT
from partnership.profile import IDEAL, Profile
from partnership.snapshot.canonical import to_json
from partnership.snapshot.taking import take
from survey.codes import digest
from survey.models import Invitation as SurveyInvitation
from survey.models import Response, Round, Source


def organisation(name="Gemeente Beekdam", layer=Layer.MUNICIPALITY, **fields):
    return Organisation.objects.create(name=name, layer=layer, **fields)


def user(email="iemand@overheid.example", *, editor_of=None, reader_of=None, **fields):
    fields.setdefault("name", email.partition("@")[0].title())
    made = User.objects.create_user(email, **fields)
    for place, role in ((editor_of, MembershipRole.EDITOR), (reader_of, MembershipRole.READER)):
        if place is not None:
            Membership.objects.create(user=made, organisation=place, role=role)
    return made


def programme(key="res", name="RES"):
    return Programme.objects.get_or_create(key=key, defaults={"name": name})[0]


def partnership(title="Water en wonen in het Beekdal", *, parties=(), agreed=None, status=Status.DRAFT, **fields):
    """A partnership; with `agreed` (a Profile) its status is at least 'agreed'."""
    if agreed is not None and status not in WITH_AGREEMENT:
        status = Status.AGREED
    if status in REVEALED:
        fields = as_revealed(len(parties)) | fields
    if status in WITH_AGREEMENT:
        profile = agreed or IDEAL
        fields.setdefault("agreed_at", timezone.now())
        fields |= {"agreed_steps": profile.steps_from(IDEAL), "agreed_to_rijk": profile.lean_from(IDEAL).rijk}
    made = Partnership.objects.create(title=title, status=status, **fields)
    for place in parties:
        party(made, place)
    if status in WITH_AGREEMENT:
        agreement(made, agreed or IDEAL)
    return made


def as_revealed(parties, *, without=0, at=None):
    """What a partnership stores of a reveal, with two parties or more; some may be left out, after the last day."""
    at, number = at or timezone.now(), max(parties, 2)
    day = timezone.localdate(at)
    told = {"revealed_at": at, "revealed_on": day, "parties_at_reveal": number, "in_at_reveal": number - without}
    return told | ({"positions_due_on": day - dt.timedelta(days=1)} if without else {})


def reveal(partnership, *, without=(), at=None):
    """Hand in for all parties but those of some organisations, reveal, and return the partnership as it is then."""
    at = at or timezone.now()
    parties = Party.objects.filter(partnership=partnership)
    parties.missing().exclude(organisation__in=without).update(handed_in_at=at)
    told = as_revealed(parties.count(), without=parties.missing().count(), at=at)
    Partnership.objects.filter(pk=partnership.pk).update(status=Status.CONVERSATION, **told)
    partnership.refresh_from_db()
    return partnership


def close(partnership):
    """Bring a partnership to its end, as others do while somebody still types; return it as it is then."""
    if not partnership.is_revealed:
        reveal(partnership)
    figures = {"agreed_at": timezone.now(), "agreed_steps": 0, "agreed_to_rijk": 0}
    Partnership.objects.filter(pk=partnership.pk).update(status=Status.CLOSED, **figures)
    partnership.refresh_from_db()
    return partnership


def known_deal(title="Regio Deal Voorbeeldland", code="voorbeeldland", **facts):
    made = Partnership.objects.create(title=title, status=Status.NOT_DESCRIBED)
    KnownDeal.objects.create(partnership=made, code=code, **facts)
    return made


def party(partnership, organisation, *, profile=None, handed_in=None):
    """A party; in a partnership that is revealed it is in, unless a test says it is not."""
    is_in = partnership.is_revealed if handed_in is None else handed_in
    made = Party.objects.create(
        partnership=partnership,
        organisation=organisation,
        handed_in_at=(partnership.revealed_at or timezone.now()) if is_in else None,
    )
    if profile is not None:
        positions(made, profile)
    return made


def participant(party, user, role=MembershipRole.EDITOR):
    return Participant.objects.create(party=party, user=user, role=role)


def contribution(party, year=2027, **fields):
    return Contribution.objects.create(party=party, year=year, edition=1, **fields)


def expectation(party, of, what="Eén aanspreekpunt", **fields):
    """What a party expects of another party, or of a group of Receivers."""
    fields |= {"of_group": of} if isinstance(of, str) else {"of_party": of}
    return Expectation.objects.create(party=party, what=what, edition=1, **fields)


def expectation_answer(expectation, party, answer=Reply.ACCEPTED, **fields):
    """A yes that has not begun, unless told otherwise."""
    if answer == Reply.ACCEPTED:
        fields.setdefault("state", State.NOT_BEGUN)
    if answer == Reply.DECLINED:
        fields.setdefault("reason", "Daar zijn geen mensen voor.")
    return ExpectationAnswer.objects.create(expectation=expectation, party=party, answer=answer, edition=1, **fields)


def funding(partnership, **fields):
    return Funding.objects.create(partnership=partnership, edition=1, **fields)


SECRET = Secret(token="token-uit-de-mail", code="BCDF-GHJK")
"""What the mail of an invitation holds, when a test does not say otherwise."""


def invitation(party, email="sem@devoorde.example", *, role=MembershipRole.EDITOR, secret=SECRET, **fields):
    """An invitation that was sent and can be used."""
    fields = {"expires_at": last_moment(), "sent_at": timezone.now()} | fields
    return Invitation.objects.create(
        party=party,
        email=email,
        role=role,
        link_digest=link_digest(secret.token),
        code_digest=code_digest(secret.code),
        **fields,
    )


def bundle(user, *partnerships, **fields):
    """A bundle of the memos of some partnerships, waiting to be made."""
    return Bundle.objects.create(asked_by=user, chosen=[one.pk for one in partnerships], **fields)


def change(party, user, **fields):
    return Change.objects.create(
        partnership=party.partnership, party=party, kind="party", row=party.pk, what=str(party), by=user, **fields
    )


def positions(party, profile: Profile, reason="Omdat het hier zo past.", without=()):
    """Answers on all axes, but for those a test leaves open."""
    return [
        Position.objects.create(party=party, axis=axis, score=score, reason=reason)
        for axis, score in profile.as_mapping().items()
        if axis not in without
    ]


def agreement(partnership, profile: Profile, argument="Omdat partijen het zo willen."):
    return [
        Agreement.objects.create(partnership=partnership, axis=axis, score=score, argument=argument)
        for axis, score in profile.as_mapping().items()
    ]


def division(partnership, *, executors=(), monitors=(), deciders=(), ministries=(), **fields):
    """Who does what, saved once."""
    made = Division.objects.create(partnership=partnership, **{"edition": 1} | fields)
    for name, chosen in {"executors": executors, "monitors": monitors, "deciders": deciders}.items():
        getattr(made, name).set(chosen)
    made.ministries.set(ministries)
    return made


def rijk_check(party, key="minister", answer="yes", **fields):
    return RijkCheck.objects.create(party=party, key=key, answer=answer, **{"edition": 1} | fields)


def phase(partnership, name="Plan", starts_on=dt.date(2027, 1, 1), **fields):
    return Phase.objects.create(partnership=partnership, name=name, starts_on=starts_on, **{"edition": 1} | fields)


def legal_basis(partnership, **fields):
    return LegalBasis.objects.create(partnership=partnership, **{"edition": 1} | fields)


def moment(party, kind="decide", happens_on=dt.date(2027, 1, 20), **fields):
    """A democratic moment of a party, on a day or (`when_text`) at a time in words."""
    fields = {"edition": 1, "body": "Gemeenteraad"} | fields
    day = None if fields.get("when_text") else happens_on
    return DemocraticMoment.objects.create(party=party, kind=kind, happens_on=day, **fields)


def reservation(party, axis="ambition", text="Als de raad het wil.", **fields):
    fields.setdefault("edition", 1)
    return Reservation.objects.create(partnership=party.partnership, party=party, axis=axis, text=text, **fields)


def remark(partnership, by, subject="means", text="Klopt dit bedrag?", **fields):
    fields = {"edition": 1, "by_name": str(by), "party": partnership.parties.edited_by(by).first()} | fields
    return Remark.objects.create(partnership=partnership, by=by, subject=subject, text=text, **fields)


def memo(partnership, number=1, *, by=None, **fields):
    """A version of the memo, with its snapshot; the PDF is only made in tests that look at it."""
    by = by or partnership.coordinator
    snapshot = to_json(take(partnership, by, on=timezone.localdate(), number=number))
    files = {"snapshot": snapshot, "pdf": b"%PDF-1.7 not made here"} | fields
    hashes = {f"{name}_sha256": hash_of(files[name]) for name in ("snapshot", "pdf")}
    told = {"agreement": partnership.version, "has_agreement": partnership.has_agreement, "language": "nl"}
    made = {"made_at": timezone.now(), "made_by": by, "made_by_name": str(by)}
    return Memo.objects.create(partnership=partnership, number=number, **(told | made | hashes | files))


def final_memo(memo, pdf=b"%PDF-1.7 final", **fields):
    told = {"settled_on": timezone.localdate(), "made_at": timezone.now(), "pdf": pdf, "pdf_sha256": hash_of(pdf)}
    return FinalMemo.objects.create(memo=memo, **(told | fields))


def signatory(memo, party, user, **fields):
    """The person who signs a version for a party, named and not yet decided."""
    told = {"name": str(user), "function": "wethouder", "email": user.email, "edition": 1} | fields
    return Signatory.objects.create(memo=memo, party=party, **told)


def origin(partnership, **fields):
    """The memo from which a partnership was taken over."""
    fields = {"digest": "0" * 64, "reference": "OL-2026-001", "taken_on": timezone.localdate()} | fields
    return Origin.objects.create(partnership=partnership, **fields)


def case(key="waterdeal", *, profile=None, status=CaseStatus.PUBLISHED, **fields):
    """A case that is published, unless told otherwise."""
    title = key.capitalize()
    fields = {"name": title, "title": title, "summary": f"Over {title}.", "summary_source": "Eigen lezing"} | fields
    fields |= (profile or Profile()).as_mapping() | {"status": status, "published_at": timezone.now(), "edition": 1}
    made = Case.objects.create(key=key, **fields)
    index(made)
    return made


def finding(case, text="Het overleg duurde lang.", corner="legitimacy", kind="chafes", signals=(), **fields):
    fields = {"source": "Gesprek met partijen", "edition": 1} | fields
    made = Finding.objects.create(case=case, text=text, corner=corner, kind=kind, **fields)
    for signal in signals:
        made.signals.create(signal=signal)
    index(case)
    return made


def survey_round(partnership=None, *, days=(-1, 7), **fields):
    """A round that is open, unless its first and last day (counted from today) say otherwise."""
    first, last = (timezone.localdate() + dt.timedelta(days=number) for number in days)
    return Round.objects.create(partnership=partnership, first_day=first, last_day=last, **fields)


CODE = "BCDF-GHJK-LMNP"
"""Of an invitation to a survey, when a test does not say otherwise."""


def survey_invitation(round_, code=CODE, side="rijk", source=Source.LIST, **fields):
    """An invitation with its code; the next on the list, unless it came by the open link."""
    if source != Source.OPEN:
        fields.setdefault("number", round_.invitations.listed().count() + 1)
    made = SurveyInvitation.objects.create(round=round_, side=side, source=source, **fields)
    made.codes.create(digest=digest(code))
    return made


def responses(round_, side="rijk", number=5, text="3" * 24):
    return Response.objects.bulk_create(Response(round=round_, side=side, text=text) for _ in range(number))
