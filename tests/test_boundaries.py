"""Who may import whom. The rules hold for every file; a planted import shows that they bite."""

import pytest

from tests.imports import ROOT, dotted, imports, imports_at_the_top, named, package_of, roots, sources

NEIGHBOURS = {"partnership": {"cases", "survey"}, "cases": {"survey"}, "survey": {"cases"}}
PURE = (
    "partnership/words.py",
    "partnership/answer.py",
    "partnership/axes.py",
    "partnership/profile.py",
    "partnership/means.py",
    "partnership/sides.py",
    "partnership/ladder.py",
    "partnership/rijk_checks.py",
    "partnership/funding.py",
    "partnership/corners.py",
    "partnership/amounts.py",
    "partnership/codes.py",
    "partnership/shares.py",
    "partnership/law.py",
    "partnership/democracy.py",
    "partnership/glossary.py",
    "partnership/signals",
    "partnership/reading.py",
    "partnership/forms/merging.py",
    "partnership/turnout.py",
    "partnership/charts",
    "partnership/snapshot/kinds.py",
    "partnership/snapshot/names.py",
    "partnership/snapshot/part.py",
    "partnership/snapshot/parts.py",
    "partnership/snapshot/whom.py",
    "partnership/snapshot/snapshot.py",
    "partnership/snapshot/canonical.py",
    "partnership/snapshot/design.py",
    "partnership/sections/means/sums.py",
    "partnership/importing/reading.py",
    "partnership/importing/readingroom.py",
    "partnership/importing/consistency.py",
    "partnership/importing/taking_over.py",
    "partnership/typeface.py",
    "partnership/memo/labels.py",
    "partnership/memo/finish.py",
    "partnership/memo/engine.py",
    "partnership/memo/pressroom.py",
    "partnership/memo/spawned.py",
    "survey/statements.py",
    "survey/instruments.py",
    "survey/answers.py",
    "survey/counting.py",
    "survey/figures.py",
    "survey/outcomes/outcome.py",
    "survey/outcomes/crosschecks.py",
    "survey/outcomes/page.py",
    "partnership/memo/versions/values.py",
    "partnership/memo/versions/leaves.py",
    "partnership/memo/versions/difference.py",
    "partnership/memo/signatures.py",
    "partnership/memo/signing/seal.py",
)
ROOMS = (
    "explorer",
    "dashboard",
    "intake",
    "positions",
    "dialogue",
    "memo",
    "sections",
    "changes",
    "lifecycle",
    "invitations",
    "discussion",
    "remarks",
    "example_memos",
    "importing",
    "bundles",
    "checking",
)
REGISTRY = {"partnership.sections.registry", "partnership.sections.section"}
DOORS = {
    "intake": {
        "partnership.positions.actions",
        "partnership.invitations.sharing",
        "partnership.memo.signing.standing",
        "partnership.memo.signing.wording",
        *REGISTRY,
    },
    "remarks": REGISTRY,
    "memo": {
        "partnership.sections.means.sums",
        "partnership.invitations.actions",
        "partnership.invitations.addressees",
        "partnership.invitations.forms",
        "partnership.invitations.reading_along",
    },
    "bundles": {
        "partnership.memo",
        "partnership.memo.drafts",
        "partnership.memo.facts",
        "partnership.memo.press",
        "partnership.memo.signing.final",
        "partnership.memo.versions.damaged",
        "partnership.dashboard.forms",
        "partnership.dashboard.views",
    },
    "example_memos": {
        "partnership.memo",
        "partnership.memo.facts",
        "partnership.memo.pages",
        "partnership.memo.press",
        "partnership.bundles.paper",
    },
    "checking": {
        "partnership.importing.door",
        "partnership.importing.forms",
        "partnership.importing.reading",
        "partnership.importing.wording",
    },
    "importing": {"partnership.positions.actions", "partnership.memo.pressroom", "partnership.memo.spawned"},
}
"""What a room takes from another: a partnership that starts from the model or from a memo has positions, a task list
has sections and says how far the parties are and who signs, there are remarks on sections, a memo adds up as the page
of the means does and asks people in to sign it, and examples and bundles of memos are memos, of what the overview
shows. What people send is read in the same kind of process as memos are printed in, also when somebody only wants to
know whether it is a memo of this site.
"""
UNDER_MODELS = (
    "partnership.models",
    "partnership.axes",
    "partnership.profile",
    "partnership.sides",
    "partnership.ladder",
    "partnership.rijk_checks",
    "partnership.funding",
    "partnership.corners",
    "partnership.signals",
    "partnership.law",
    "partnership.democracy",
    "partnership.turnout",
)
FROM_A_SNAPSHOT = (
    "facts",
    "seen",
    "blocks",
    "head",
    "numbering",
    "opening",
    "signatures",
    "writing",
    "parts",
    "labels",
    "wording",
    "document",
)
"""Modules of the memo that look nothing up: what they say stands in the snapshot."""
SLOW = {"weasyprint", "plotly", "icalendar", "pydantic", "docx", "pyhanko", "pypdf", "scipy"}
FRAMEWORKS = {"django", "django_htmx", "allauth", "csp"}
APPLICATION = ("config", "partnership", "cases", "survey")


def crossings(code, app, package=""):
    """Return the neighbours that code of an app imports though it may not."""
    return NEIGHBOURS[app] & roots(imports(code, package))


def impurities(code, package=""):
    """Return the frameworks, and the modules of ours around them, that pure code imports."""
    names = imports(code, package)
    ours = {name for name in names if name.startswith(("partnership", "config"))}
    return (FRAMEWORKS & roots(names)) | {name for name in ours if not is_pure(name)}


def is_pure(name):
    return any(name == pure or name.startswith(f"{pure}.") for pure in map(dotted, PURE))


def of_other_rooms(code, room):
    """Return what code of a room imports from another, but for what it may."""
    others = tuple(f"partnership.{other}." for other in ROOMS if other != room)
    taken = {name for name in imports(code) if name.startswith(others)}
    return {name for name in taken if name.rpartition(".")[0] not in DOORS.get(room, ())}


def above_the_models(code):
    """Return what the models import of ours that stands above them."""
    ours = {name for name in imports(code) if name.startswith("partnership")}
    return {name for name in ours if not name.startswith(UNDER_MODELS)}


def looks_up(code):
    """Return what code imports by which it could ask the database."""
    return {name for name in imports(code) if name.startswith(("partnership.models", "django.db"))}


def slow_at_the_top(code, package=""):
    return SLOW & roots(imports_at_the_top(code, package))


# --- the rules


@pytest.mark.parametrize("app", NEIGHBOURS)
def test_an_app_does_not_import_its_neighbours(app):
    found = {named(path): crossings(path.read_text(), app, package_of(path)) for path in sources(app)}
    assert not {path: names for path, names in found.items() if names}


def test_pure_modules_import_no_framework_and_nothing_that_is_not_pure():
    found = {named(path): impurities(path.read_text(), package_of(path)) for path in sources(*PURE)}
    assert not {path: names for path, names in found.items() if names}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_does_not_reach_into_another(room):
    found = {named(path): of_other_rooms(path.read_text(), room) for path in sources(f"partnership/{room}")}
    assert not {path: names for path, names in found.items() if names}


def test_models_know_nothing_of_forms_and_pages():
    found = {named(path): above_the_models(path.read_text()) for path in sources("partnership/models")}
    assert not {path: names for path, names in found.items() if names}


def test_a_memo_is_made_from_its_snapshot_alone():
    places = (f"partnership/memo/{name}" for name in FROM_A_SNAPSHOT)
    files = sources(*(place if (ROOT / place).is_dir() else f"{place}.py" for place in places))
    found = {named(path): looks_up(path.read_text()) for path in files}
    assert len(found) > 20
    assert not {path: names for path, names in found.items() if names}


def test_slow_libraries_are_imported_only_where_they_are_used():
    found = {named(path): slow_at_the_top(path.read_text(), package_of(path)) for path in sources(*APPLICATION)}
    assert not {path: names for path, names in found.items() if names}


def test_there_is_something_to_watch():
    assert len(list(sources(*PURE))) > 15
    assert all(list(sources(app)) for app in NEIGHBOURS)


# --- the rules bite


@pytest.mark.parametrize(
    "planted",
    [
        "import cases",
        "import cases.library as library",
        "from cases.case import Case",
        "def view():\n    from survey import results",
        "if True:\n    import survey.models",
        "from .. import cases",
        "from ..survey import scoring",
    ],
)
def test_a_planted_import_of_a_neighbour_is_found(planted):
    assert crossings(planted, "partnership", package="partnership")


@pytest.mark.parametrize("planted", ["from partnership.axes import AXES", "import json", "cases = 3"])
def test_other_imports_are_free(planted):
    assert not crossings(planted, "partnership")


@pytest.mark.parametrize(
    "planted",
    [
        "from django.db import models",
        "import django",
        "def f():\n    from django.utils.translation import gettext",
        "from partnership.models import Partnership",
        "from config import settings",
        "from partnership import wording",
    ],
)
def test_a_planted_framework_in_pure_code_is_found(planted):
    assert impurities(planted, "partnership")


@pytest.mark.parametrize(
    "pure",
    ["from partnership.profile import IDEAL", "from partnership import axes", "from partnership.charts import svg"],
)
def test_pure_code_may_import_pure_code(pure):
    assert not impurities(pure, "partnership")


@pytest.mark.parametrize(
    "planted",
    [
        "import weasyprint",
        "from plotly import graph_objects",
        "class A:\n    import plotly.io",
        "try:\n    import plotly\nexcept ImportError:\n    pass",
    ],
)
def test_a_planted_slow_import_is_found(planted):
    assert slow_at_the_top(planted)


@pytest.mark.parametrize(
    "free",
    [
        "def pdf():\n    import weasyprint",
        "class A:\n    def draw(self):\n        from plotly import graph_objects",
        "if TYPE_CHECKING:\n    import weasyprint",
    ],
)
def test_a_slow_import_where_it_is_used_is_free(free):
    assert not slow_at_the_top(free)


@pytest.mark.parametrize(
    "planted", ["from partnership.positions.views import check", "def late():\n    import partnership.memo.facts"]
)
def test_a_planted_import_of_another_room_is_found(planted):
    assert of_other_rooms(planted, "intake")


def test_a_door_between_rooms_is_open_from_one_side():
    through = "from partnership.positions.actions import state_positions"
    assert not of_other_rooms(through, "intake")
    assert of_other_rooms(through, "memo")


def test_a_planted_model_in_a_memo_is_found():
    assert looks_up("def late():\n    from partnership.models import Party")
    assert not looks_up("from partnership.snapshot.parts import Party")


def test_a_planted_form_in_the_models_is_found():
    assert above_the_models("from partnership.forms.fields import Line")
