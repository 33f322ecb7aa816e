"""Settings, from the environment. README.md describes every variable."""

import sys
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _
from environs import Env, EnvError

from config import environment

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

env = Env()

try:
    PRODUCTION = env.bool("PRODUCTION", False)
    DEBUG = env.bool("DEBUG", False)
    DEMO = env.bool("DEMO", False)
    SECRET_KEY = env.str("SECRET_KEY", "")
    ALLOWED_HOSTS = environment.allowed_hosts(env)
    CSRF_TRUSTED_ORIGINS = environment.trusted_origins(env)
    HTTPS = env.bool("HTTPS", PRODUCTION)
    BEHIND_PROXY = env.bool("BEHIND_PROXY", False)
    SITE_URL = environment.site_url(env, ALLOWED_HOSTS, https=HTTPS)
    DATABASE = environment.database(env, f"sqlite:///{VAR_DIR / 'onderlegger.sqlite3'}")
    EMAIL = environment.email(env, "console:")
    DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "Onderlegger <onderlegger@example.nl>")
    PRINT_SECONDS = environment.at_least(env, "PRINT_SECONDS", 60, least=1)
    PRINT_MEGABYTES = environment.at_least(env, "PRINT_MEGABYTES", 1024, least=512)
    SEAL_CERTIFICATE = env.str("SEAL_CERTIFICATE", "")
    SEAL_PASSWORD = env.str("SEAL_PASSWORD", "")
    BACKGROUND_WORKER = env.bool("BACKGROUND_WORKER", False)
    LOG_LEVEL = environment.log_level(env)
except EnvError as error:
    environment.stop(str(error))

if PRODUCTION:
    environment.refuse_unsafe_production(
        secret_key=SECRET_KEY,
        debug=DEBUG,
        demo=DEMO,
        allowed_hosts=ALLOWED_HOSTS,
        email_backend=EMAIL["EMAIL_BACKEND"],
    )
else:
    environment.refuse_public_development(allowed_hosts=ALLOWED_HOSTS)
    SECRET_KEY = SECRET_KEY or environment.local_secret_key(VAR_DIR / "secret_key")

# --- applications

INSTALLED_APPS = [
    "partnership",
    "cases",
    "survey",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.compression.TextGZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "partnership.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "partnership.htmx.ClientRedirectMiddleware",
    "partnership.life.NotNowMiddleware",
    "partnership.memo.unprinted.CannotPrintMiddleware",
    "partnership.memo.versions.damaged.DamagedMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.menu.site",
            ]
        },
    }
]

# --- database

if DATABASE["ENGINE"] == "django.db.backends.sqlite3":
    # WAL lets people read while one saves; IMMEDIATE makes a second writer wait instead of fail; FULL means that what
    # was answered as saved is on the disk, also when the power fails. With recursive triggers a row that is written
    # once is not replaced either: REPLACE takes it away, which the guard of the database then sees.
    DATABASE["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        "PRAGMA recursive_triggers=ON;",
    }
    Path(DATABASE["NAME"]).parent.mkdir(parents=True, exist_ok=True)
else:
    DATABASE.update(CONN_MAX_AGE=60, CONN_HEALTH_CHECKS=True)
DATABASES = {"default": DATABASE}

# --- people

AUTH_USER_MODEL = "partnership.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"partnership.people.passwords.{name}", "OPTIONS": options}
    for name, options in (
        ("UnlikeThePerson", {"user_attributes": ["email", "name"]}),
        ("LongEnough", {"min_length": 12}),
        ("NotWellKnown", {}),
    )
]
LOGIN_URL = "demo" if DEMO else "account_login"
LOGIN_REDIRECT_URL = "partnership:partnerships"
LOGOUT_REDIRECT_URL = "home"

ACCOUNT_ADAPTER = "partnership.people.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_FORMS = {
    "login": "partnership.people.forms.LoginForm",
    "request_login_code": "partnership.people.forms.RequestCodeForm",
    "confirm_login_code": "partnership.people.forms.ConfirmCodeForm",
    "reset_password": "partnership.people.forms.RequestPasswordForm",
    "confirm_password_reset_code": "partnership.people.forms.ConfirmCodeForm",
    "reset_password_from_key": "partnership.people.forms.ChoosePasswordForm",
}
# Mail to log in holds a code and never a link, so that people need not learn which links to trust.
ACCOUNT_LOGIN_BY_CODE_ENABLED = ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = ACCOUNT_PASSWORD_RESET_BY_CODE_MAX_ATTEMPTS = 5
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to people who never came here
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts are made by an administrator or by an invitation
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_PREVENT_ENUMERATION = True
# Strict per account, wide per network address: a whole office may share one address. The counts live in the memory of
# a server process, so with several processes each allows this much.
ACCOUNT_RATE_LIMITS = {
    "login": "300/m/ip",
    "login_failed": "120/m/ip,5/5m/key",
    "request_login_code": "120/m/ip,3/5m/key",
    "reset_password": "120/m/ip,3/5m/key",
    "reset_password_from_key": "120/m/ip",  # the page where the new password is chosen
    "keep_form": "120/10m/ip",
    "invitation_code": "120/m/ip,10/5m/key",  # typing the code of an invitation; the key is the e-mail address
    "send_invitation": "120/h/user,5/h/key",
    "check_memo": "60/m/ip",  # a file that somebody wants to know about is read in a process of its own
    "survey_code": "60/10m/ip",  # codes of a survey that are wrong
    "survey_mail": "500/h/user,5/h/key",  # invitations to a survey; the key is the e-mail address
    "survey_open": "120/h/ip",  # people who begin through the open link of a survey
}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0  # attempts are counted per visitor, not per web server

SESSION_COOKIE_AGE = 60 * 60 * 12  # a working day; sooner when the browser closes
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_FAILURE_VIEW = "config.errors.form_expired"

# --- safety

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
FILE_UPLOAD_HANDLERS = ["partnership.uploads.SmallFilesHandler"]
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True

# --- language and place

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = USE_TZ = True
TIME_ZONE = "Europe/Amsterdam"

# --- static files: fonts and plotly.js come from installed packages, see the command prepare_static

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
GENERATED_DIR = VAR_DIR / "generated"
for folder in (STATIC_ROOT, GENERATED_DIR):
    folder.mkdir(parents=True, exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "static", GENERATED_DIR]
# Names with a hash and compressed copies exist from the first collectstatic on; until then files come as they are.
STATIC_PREPARED = not DEBUG and ("collectstatic" in sys.argv or (STATIC_ROOT / "staticfiles.json").exists())
WHITENOISE_USE_FINDERS = not STATIC_PREPARED
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "config.stylesheet.OneStylesheetStorage"
        if STATIC_PREPARED
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# --- memos are printed and read in a process of their own; only tests do it in this one

PRINT_IN_PROCESS = False

# --- work in the background: by a `manage.py db_worker` that stands ready, or by one that starts when there is work

TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend" if BACKGROUND_WORKER else "partnership.background.WorkerWhenNeeded"
    }
}

# --- mail and log

EMAIL_BACKEND = EMAIL["EMAIL_BACKEND"]
EMAIL_HOST, EMAIL_PORT = EMAIL["EMAIL_HOST"], EMAIL["EMAIL_PORT"]
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = EMAIL["EMAIL_HOST_USER"], EMAIL["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS, EMAIL_USE_SSL = EMAIL["EMAIL_USE_TLS"], EMAIL["EMAIL_USE_SSL"]
EMAIL_FILE_PATH = EMAIL["EMAIL_FILE_PATH"]
EMAIL_TIMEOUT = EMAIL["EMAIL_TIMEOUT"] or 10
SERVER_EMAIL = DEFAULT_FROM_EMAIL

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"class": "config.logs.WithoutRows", "format": "{asctime} {levelname} {name} {message}", "style": "{"}
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {
        "fontTools": {"level": "WARNING"},  # it reports every table of every font
        "weasyprint.progress": {"level": "WARNING"},  # it reports every step of every page
    },
}
