import os

from django.core.wsgi import get_wsgi_application

from config.readable import readable

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

django = get_wsgi_application()


def application(environ, start_response):
    return django(readable(environ), start_response)
