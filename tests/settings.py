"""Settings for the tests: those of the application, whatever the environment of this machine says.

TEST_DATABASE_URL runs the tests on another database than SQLite in memory.
"""

import atexit
import os
from tempfile import TemporaryDirectory

OURS = ("PRODUCTION", "DEBUG", "DEMO", "SECRET_KEY", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "HTTPS", "BEHIND_PROXY")
LIMITS = ("PRINT_SECONDS", "PRINT_MEGABYTES", "BACKGROUND_WORKER")
SEAL = ("SEAL_CERTIFICATE", "SEAL_PASSWORD")
for name in (*OURS, "DATABASE_URL", "EMAIL_URL", "DEFAULT_FROM_EMAIL", "LOG_LEVEL", "SITE_URL", "PORT", *LIMITS, *SEAL):
    os.environ.pop(name, None)
if "TEST_DATABASE_URL" in os.environ:
    os.environ["DATABASE_URL"] = os.environ["TEST_DATABASE_URL"]

from config.settings import *  # noqa: E402, F403

# One round of a quick hash: what is stored is thrown away a second later.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# The press in a process of its own has tests of its own; the others look at what comes out.
PRINT_IN_PROCESS = True

# What is asked for in the background is done at once; the worker that comes for it has tests of its own.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}

# Tests take static files from where they are written, when they ask for one, also where `make run` collected them.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True

if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":  # noqa: F405
    # A file, as in use: the browser's requests arrive in threads, and each needs a connection of its own.
    folder = TemporaryDirectory(prefix="onderlegger-tests-")
    atexit.register(folder.cleanup)
    DATABASES["default"]["TEST"] = {"NAME": f"{folder.name}/test.sqlite3"}  # noqa: F405
