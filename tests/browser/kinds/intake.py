"""Pages of one partnership up to the reveal: the task list, the task, the partners, the questions."""

from tests.browser.colleagues import answer_with_a_colleague, describe_with_a_colleague
from tests.browser.kinds.kind import ONE, Kind
from tests.browser.kinds.states import (
    agreed,
    closed,
    crowded,
    draft,
    overdue,
    ready,
    revealed,
    running,
    waiting,
    without_the_first,
)

KINDS = {
    "not allowed": Kind(ONE + "opgave/", "rob", draft, is_refusal=True),
    "tasks of a draft": Kind(ONE, "alice", draft),
    "tasks while parties share": Kind(ONE, "alice", waiting),
    "tasks after the last day": Kind(ONE, "alice", overdue),
    "tasks of who was left out": Kind(ONE, "alice", without_the_first),
    "tasks in conversation": Kind(ONE, "alice", revealed),
    "tasks, agreed": Kind(ONE, "alice", agreed),
    "tasks, running": Kind(ONE, "alice", running),
    "tasks, closed": Kind(ONE, "alice", closed),
    "tasks, many parties": Kind(ONE, "alice", crowded),
    "tasks, for BZK": Kind(ONE, "bea", draft),
    "task": Kind(ONE + "opgave/", "alice", draft),
    "task, long title": Kind(ONE + "opgave/", "alice", crowded),
    "task, a colleague saved": Kind(ONE + "opgave/", "alice", draft, then=describe_with_a_colleague),
    "partners": Kind(ONE + "partners/", "alice", draft),
    "partners, found": Kind(ONE + "partners/?q=gemeente", "alice", draft),
    "partners, nothing found": Kind(ONE + "partners/?q=xyz", "alice", draft),
    "question": Kind(ONE + "vragen/obligation/", "alice", draft),
    "all questions": Kind(ONE + "vragen/", "alice", draft),
    "question, a colleague saved": Kind(ONE + "vragen/ambition/", "alice", ready, then=answer_with_a_colleague),
    "all questions, a colleague saved": Kind(ONE + "vragen/", "alice", ready, then=answer_with_a_colleague),
    "check, incomplete": Kind(ONE + "controleren/", "alice", draft),
    "check, complete": Kind(ONE + "controleren/", "alice", ready),
    "check, shared": Kind(ONE + "controleren/", "alice", waiting),
    "check, left out": Kind(ONE + "controleren/", "alice", without_the_first),
    "reveal": Kind(ONE + "onthullen/", "alice", overdue),
}
