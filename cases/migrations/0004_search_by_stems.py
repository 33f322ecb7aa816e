from django.db import migrations, models


NOW = "CREATE INDEX cases_searchtext_stems ON cases_searchtext USING gin (to_tsvector('simple', stems))"
BEFORE = "CREATE INDEX cases_searchtext_dutch ON cases_searchtext USING gin (to_tsvector('dutch', text))"


def forget(apps, schema_editor):
    """What was found by other words is made findable again by `load_cases`."""
    apps.get_model('cases', 'SearchText').objects.using(schema_editor.connection.alias).all().delete()
    if schema_editor.connection.vendor != 'postgresql':
        schema_editor.execute('DELETE FROM cases_words')


def back(apps, schema_editor):
    forget(apps, schema_editor)
    if schema_editor.connection.vendor == 'postgresql':
        schema_editor.execute(BEFORE)


def make_index(apps, schema_editor):
    if schema_editor.connection.vendor == 'postgresql':
        schema_editor.execute(NOW)


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0003_caseconsent'),
    ]

    operations = [
        migrations.RunPython(forget, back),
        # The index on a column goes with it.
        migrations.RemoveField(model_name='searchtext', name='text'),
        migrations.AddField(
            model_name='searchtext',
            name='stems',
            field=models.TextField(default='', verbose_name='woordstammen'),
        ),
        migrations.RunPython(make_index, forget),
    ]
