"""The worker that carries the mail, done by hand."""

from django.core import mail
from django.utils import timezone
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult


def work():
    """Do all that waits in the queue and whose time has come."""
    told = {"queue_names": ["*"], "excluded_queue_names": [], "backend_name": "default", "worker_id": "test"}
    Worker(interval=0, batch=True, startup_delay=False, max_tasks=None, **told).run()


def let_time_pass():
    """Let the time come of all that waits."""
    DBTaskResult.objects.exclude(run_after=None).update(run_after=timezone.now())


def mailed():
    """Return the addresses that were mailed, sorted."""
    return sorted(message.to[0] for message in mail.outbox)
