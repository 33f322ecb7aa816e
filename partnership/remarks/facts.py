"""The remarks of a partnership as one reader sees them: threads, the open ones first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from partnership.life import Action, may
from partnership.models import Partnership, Remark, User
from partnership.models.remark import RemarkQuerySet
from partnership.remarks.forms import ReplyForm
from partnership.remarks.subjects import SUBJECTS, Subject
from partnership.rights import may_describe, takes_part


@dataclass(frozen=True, slots=True)
class Said:
    """A remark or a reply."""

    remark: Remark
    is_own: bool

    @property
    def is_taken_back(self) -> bool:
        return self.remark.removed_at is not None


@dataclass(frozen=True, slots=True)
class Thread:
    """A remark with its replies."""

    first: Said
    replies: tuple[Said, ...]
    may_write: bool
    """True when the reader may reply, and settle or open it."""

    @property
    def remark(self) -> Remark:
        return self.first.remark

    @property
    def is_open(self) -> bool:
        return not self.remark.is_settled and not self.first.is_taken_back

    @property
    def is_shown(self) -> bool:
        """False for what its author took back, unless somebody replied to it."""
        return not self.first.is_taken_back or any(not reply.is_taken_back for reply in self.replies)

    @property
    def reply(self) -> ReplyForm:
        return ReplyForm(remark=self.remark)


@dataclass(frozen=True, slots=True)
class Remarks:
    """What is said about one subject."""

    subject: Subject
    address: str
    """Where they stand on a page of their own, and where new ones go."""
    threads: tuple[Thread, ...]
    may_write: bool

    @property
    def open(self) -> list[Thread]:
        return [thread for thread in self.threads if thread.is_open]

    @property
    def closed(self) -> list[Thread]:
        """The settled ones, and those of which only replies are left."""
        return [thread for thread in self.threads if thread.is_shown and not thread.is_open]


def remarks_on(partnership: Partnership, subject: Subject, user: User) -> Remarks | None:
    """Return the remarks on one subject; None for who does not read them, and while there can be none."""
    if not takes_part(user, partnership) or is_too_early(partnership, subject):
        return None
    remarks = everything_in(partnership).filter(subject=subject.key)
    return grouped(partnership, subject, remarks, user, may_write=may(user, partnership, subject.action))


def is_too_early(partnership: Partnership, subject: Subject) -> bool:
    """True before the reveal for one of the six questions: a remark could give a position away."""
    return subject.action is Action.REMARK_ON_QUESTION and not partnership.is_revealed


def all_remarks(partnership: Partnership, user: User) -> list[Remarks]:
    """Return the remarks on every subject that has any, in the order of the subjects."""
    found: dict[str, list[Remark]] = {}
    for remark in everything_in(partnership):
        found.setdefault(remark.subject, []).append(remark)
    subjects = [subject for subject in SUBJECTS.values() if subject.key in found]
    every = (grouped(partnership, one, found[one.key], user, may_write=False) for one in subjects)
    return [remarks for remarks in every if remarks.open or remarks.closed]


def everything_in(partnership: Partnership) -> RemarkQuerySet:
    return Remark.everything.filter(partnership=partnership).select_related("party__organisation", "settled_by")


def grouped(
    partnership: Partnership, subject: Subject, remarks: Iterable[Remark], user: User, *, may_write: bool
) -> Remarks:
    """Return remarks as threads, in the order in which they were placed."""
    first: list[Remark] = []
    replies: dict[int, list[Said]] = {}
    for remark in remarks:
        if remark.parent_id is None:
            first.append(remark)
        else:
            replies.setdefault(remark.parent_id, []).append(Said(remark, remark.belongs_to(user)))
    threads = (Thread(Said(one, one.belongs_to(user)), tuple(replies.get(one.pk, ())), may_write) for one in first)
    return Remarks(subject, address_of(partnership, subject), tuple(threads), may_write)


def thread_of(remarks: Remarks, said: Remark) -> Thread:
    """Return the thread that a remark or reply is in."""
    return next(thread for thread in remarks.threads if thread.remark.pk in (said.pk, said.parent_id))


def address_of(partnership: Partnership, subject: Subject) -> str:
    return reverse("partnership:remarks-on", args=[partnership.pk, subject.key])


def page_of(partnership: Partnership, subject: Subject, user: User) -> str:
    """Return where this reader finds the subject itself with its remarks."""
    if subject.is_for_all or may_describe(user, partnership):
        return subject.address(partnership)
    return address_of(partnership, subject)
