"""A plugin for pytest that keeps only the tests that use the database: the others say nothing about PostgreSQL."""

DATABASE = {"db", "transactional_db", "live_server"}


def pytest_collection_modifyitems(config, items):
    uses = [bool(item.get_closest_marker("django_db") or DATABASE & set(item.fixturenames)) for item in items]
    config.hook.pytest_deselected(items=[item for item, used in zip(items, uses, strict=True) if not used])
    items[:] = [item for item, used in zip(items, uses, strict=True) if used]
