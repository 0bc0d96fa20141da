#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the demo recordings: `check.py [FOLDER]`. Prints what is wrong, one line each; exit code 1 if anything is."""
import datetime as dt
import json
import pathlib
import re
import sys
import tempfile

import author
import hubspot
import keys
from companies import ACCOUNTS

DATE = re.compile(r'(19|20)\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])')
EPOCHS = [dt.datetime(year, 1, 1, tzinfo=dt.timezone.utc).timestamp() for year in (2020, 2030)]
LIMITS = {'companies': 96, 'in Health': 66, 'contracts': 70, 'calls': 130, 'signals': 200, 'invoices': 400}
LARGEST = 6_000_000


def leaves(value, pointer=''):
    if isinstance(value, dict):
        for key, child in value.items():
            yield from leaves(child, f'{pointer}/{key}')
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from leaves(child, f'{pointer}/{index}')
    else:
        yield pointer, value


def pattern(path):
    return re.compile('/'.join('[^/]+' if part == '*' else re.escape(part) for part in path.split('/')) + r'\Z')


def paths_of(dates):
    for path in dates['paths']:
        yield from ([path] if isinstance(path, str) else [path['start'], path['end']])


def looks_like_date(value):
    if isinstance(value, str):
        return bool(DATE.search(value))
    return isinstance(value, (int, float)) and not isinstance(value, bool) and EPOCHS[0] <= value <= EPOCHS[1]


def check_source(folder):
    manifest = json.loads((folder / 'manifest.json').read_text(encoding='utf-8'))
    yield from check_requests(folder, manifest)
    used = {name: set() for name in manifest['dates']}
    for answer in manifest['answers']:
        text = (folder / answer['file']).read_text(encoding='utf-8')
        if answer['file'].endswith('.xml'):
            used.pop(answer['dates'])
            yield from check_xml(f'{folder.name}/{answer["file"]}', text, manifest['dates'][answer['dates']])
            continue
        payload = json.loads(text)
        dates = manifest['dates'].get(answer.get('dates'), {'paths': []})
        patterns = {path: pattern(path) for path in paths_of(dates)}
        for pointer, value in leaves(payload):
            hits = [path for path, regex in patterns.items() if regex.match(pointer)]
            used.get(answer.get('dates'), set()).update(hits)
            if looks_like_date(value) and not hits:
                yield f'{folder.name}/{answer["file"]}{pointer}: a date no path covers: {value}'
            if hits and value is not None and not unit_fits(value, dates['unit']):
                yield f'{folder.name}/{answer["file"]}{pointer}: not {dates["unit"]}: {value}'
    for name, found in used.items():
        for path in sorted(set(paths_of(manifest['dates'][name])) - found):
            yield f'{folder.name}: path {path} of {name} matches nothing'


def check_xml(name, text, dates):
    for element in dates['elements']:
        text, count = re.subn(f'<{element}>{DATE.pattern}', '', text)
        if not count:
            yield f'{name}: element {element} holds no date'
    for date in DATE.finditer(text):
        yield f'{name}: a date no element covers: {date.group()}'


def unit_fits(value, unit):
    if unit == 'iso':
        return isinstance(value, str) and bool(re.match(r'\d{4}-\d\d-\d\d', value))
    return isinstance(value, int)


def check_requests(folder, manifest):
    seen = set()
    for answer in manifest['answers']:
        request = json.dumps([answer['method'], answer['path'], answer.get('query'), answer.get('body')],
                             sort_keys=True)
        if request in seen:
            yield f'{folder.name}: two answers to {request}'
        seen.add(request)
    named = {answer['file'] for answer in manifest['answers']} | {'manifest.json'}
    present = {str(path.relative_to(folder)) for path in folder.rglob('*') if path.is_file()}
    for name in sorted(named ^ present):
        yield f'{folder.name}/{name}: ' + ('is not there' if name in named else 'answers nothing')


def records(folder, name, *path):
    total = 0
    for file in sorted(folder.glob(name)):
        value = json.loads(file.read_text(encoding='utf-8'))
        for key in path:
            value = value[key]
        total += len(value)
    return total


def stands_in_health(account):
    terms = any(t.ends is None or t.ends >= -90 for t in account.terms
                if t.state not in ('draft', 'signing', 'upcoming'))
    subs = any(s.status not in ('canceled', 'incomplete') or s.ended <= 90 for s in account.subs)
    return bool(terms or subs or account.usage)


def counts(folder):
    better, stripe, bricks = folder / 'buildbetter', folder / 'stripe', folder / 'salesbricks'
    return {'companies': len(ACCOUNTS), 'in Health': sum(map(stands_in_health, ACCOUNTS)),
            'contracts': len(list(bricks.glob('subscriptions/*'))) + records(stripe, 'subscriptions-*', 'data'),
            'calls': records(better, 'calls-*', 'data', 'interview'),
            'signals': records(better, 'signals-*', 'data', 'extraction'),
            'invoices': records(stripe, 'invoices-[0-9]*', 'data') + records(bricks, 'invoices/*', 'results')}


def check_ids():
    for name, id_of in (('external id', keys.external), ('PostHog group', keys.posthog_group),
                        ('HubSpot id', hubspot.company_id), ('key', lambda account: account.key)):
        seen = {}
        for account in ACCOUNTS:
            other = seen.setdefault(id_of(account), account)
            if other is not account:
                yield f'{other.key} and {account.key} have the same {name}'


def check_texts(folder):
    seen = {}
    for file in sorted((folder / 'buildbetter').glob('calls-*')):
        for call in json.loads(file.read_text(encoding='utf-8'))['data']['interview']:
            other = seen.setdefault(call['short_summary'], call['id'])
            if other != call['id']:
                yield f'calls {other} and {call["id"]} have the same summary'
            if re.search(r'[{}]', call['short_summary']):
                yield f'call {call["id"]} has an unfilled place'


def check_regenerates(folder):
    with tempfile.TemporaryDirectory() as fresh:
        author.write(fresh)
        left = {p.relative_to(fresh): p.read_bytes() for p in pathlib.Path(fresh).rglob('*') if p.is_file()}
        right = {p.relative_to(folder): p.read_bytes() for p in folder.rglob('*') if p.is_file()}
        for name in sorted(left.keys() | right.keys()):
            if left.get(name) != right.get(name):
                yield f'{name}: is not what the authoring tool writes'


def check(folder):
    for source in author.SOURCES:
        yield from check_source(folder / source.__name__)
    found = counts(folder)
    print(', '.join(f'{count} {what}' for what, count in found.items()))
    for what, least in LIMITS.items():
        if found[what] < least:
            yield f'{found[what]} {what}, at least {least} wanted'
    size = sum(p.stat().st_size for p in folder.rglob('*') if p.is_file())
    if size > LARGEST:
        yield f'{size} bytes, at most {LARGEST} wanted'
    yield from check_ids()
    yield from check_texts(folder)
    yield from check_regenerates(folder)


if __name__ == '__main__':
    problems = list(check(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else author.HOME))
    print('\n'.join(problems) or 'The recordings are in order.')
    sys.exit(1 if problems else 0)
