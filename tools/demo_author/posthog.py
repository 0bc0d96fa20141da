# SPDX-License-Identifier: Apache-2.0
"""PostHog: the company group type, eight weeks of usage, who was last seen when, and the groups' properties."""
from ids import pick
from keys import posthog_group, stripe_customer
from recording import Recording
from when import day, epoch, moment, zulu

WEEKS = [f'w{n}' for n in range(8)]
PATH = '/api/projects/1/query/'


def record(accounts):
    recording = Recording('posthog')
    recording.dates_class('group_types', 'iso', ['/*/created_at'])
    recording.answer('GET', '/api/projects/1/groups_types/', 'groups_types.json', [
        {'group_type': 'company', 'group_type_index': 0, 'name_singular': 'company', 'name_plural': 'companies',
         'detail_dashboard': None, 'default_columns': None, 'created_at': zulu(moment(990, 'company'))},
        {'group_type': 'node', 'group_type_index': 1, 'name_singular': 'node', 'name_plural': 'nodes',
         'detail_dashboard': None, 'default_columns': None, 'created_at': zulu(moment(610, 'node'))}], 'group_types')
    used = sorted((a for a in accounts if a.usage), key=posthog_group)
    _usage(recording, used)
    _last_seen(recording, used)
    _names(recording, used)
    return recording


def _seen(account):
    return epoch(moment(account.usage.seen, account.key + 'seen'))


def _events(account):
    return sum(account.usage.weeks) * (17 + pick(account.key, 60)) + pick(account.key + 'e', 40)


def _query(recording, name, file, columns, rows, dates):
    recording.dates_class(dates[0], 'epoch', dates[1])
    payload = {'columns': [c for c, _ in columns], 'types': [[c, t] for c, t in columns], 'results': rows,
               'hogql': '', 'timings': [{'k': '.', 't': 0.84}], 'is_cached': False}
    recording.answer('POST', PATH, file, payload, dates[0], body={'/name': name, '/query/values/after': ''})


def _usage(recording, used):
    columns = [('company_key', 'String'), ('last_seen', 'UInt32'), ('events_total', 'UInt64'),
               ('users_total', 'UInt64')]
    rows = [[posthog_group(a), _seen(a), _events(a), max(a.usage.weeks) + 1 + pick(a.key, 5), *a.usage.weeks]
            for a in used if any(a.usage.weeks) and a.usage.seen < 56]
    _query(recording, 'desktop_company_usage_8w', 'usage-1.json', columns + [(w, 'UInt64') for w in WEEKS], rows,
           ('usage', ['/results/*/1']))


def _last_seen(recording, used):
    columns = [('company_key', 'String'), ('last_seen', 'UInt32'), ('events_total', 'UInt64')]
    rows = [[posthog_group(a), _seen(a), _events(a) * 5 + 90] for a in used]
    _query(recording, 'desktop_company_last_seen', 'last-seen-1.json', columns, rows, ('last_seen', ['/results/*/1']))


def _names(recording, used):
    columns = [('key', 'String'), ('name', 'Nullable(String)'), ('stripe_customer_id', 'Nullable(String)'),
               ('seats', 'Nullable(String)'), ('updated', 'UInt32')]
    rows = [[posthog_group(a), a.named('posthog'), stripe_customer(a) if a.link == 'stripe' else None,
             a.usage.seats and str(a.usage.seats),
             epoch(moment(5 + pick(a.key, 60), a.key + 'u'))] for a in used]
    _query(recording, 'desktop_company_names', 'names-1.json', columns, rows, ('names', ['/results/*/4']))
