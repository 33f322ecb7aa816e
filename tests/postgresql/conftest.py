from django.db import connection

# Tests that run on PostgreSQL already need not start it.
collect_ignore = ["test_again.py"] if connection.vendor == "postgresql" else []
