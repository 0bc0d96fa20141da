# SPDX-License-Identifier: Apache-2.0
"""Attio REST: the attributes and stages of deals, the members, deals and the companies that they name."""
from ids import pick, uid
from pipeline import companies_of
from pipeline.attio_deals import DEALS, STAGES
from recording import Recording
from team import TEAM
from when import moment, zulu

WORKSPACE = uid('attio-workspace')
DEAL_OBJECT, COMPANY_OBJECT = uid('attio-deals'), uid('attio-companies')
STAGE_ATTRIBUTE = uid('attio-deals-stage')
ATTRIBUTES = [('name', 'Deal name', 'text', True), ('stage', 'Deal stage', 'status', True),
              ('owner', 'Deal owner', 'actor-reference', True), ('value', 'Deal value', 'currency', False),
              ('associated_people', 'Associated people', 'record-reference', False),
              ('associated_company', 'Associated company', 'record-reference', False),
              ('created_at', 'Created at', 'timestamp', False)]
DAY_FIELDS = ['/data/*/created_at', '/data/*/values/*/*/active_from']


def record(accounts):
    recording, companies = Recording('attio'), companies_of(accounts)
    recording.dates_class('records', 'iso', DAY_FIELDS)
    recording.dates_class('created', 'iso', ['/data/*/created_at'])
    _settings(recording)
    deals = sorted((_deal(deal) for deal in DEALS), key=lambda row: row['created_at'])
    recording.answer('POST', '/v2/objects/deals/records/query', 'deals-1.json', {'data': deals}, 'records',
                     body={'/offset': 0})
    named = {deal.company: companies[deal.company] for deal in DEALS if deal.company}
    recording.answer('POST', '/v2/objects/companies/records/query', 'companies-1.json',
                     {'data': [_company(company) for company in named.values()]}, 'records', body={'/offset': 0})
    return recording


def _settings(recording):
    made = _nanos(moment(900, 'attio'))
    recording.answer('GET', '/v2/objects/deals/attributes', 'attributes.json', {'data': [
        {'id': {'workspace_id': WORKSPACE, 'object_id': DEAL_OBJECT, 'attribute_id': uid('attio-deals-' + slug)},
         'title': title, 'description': None, 'api_slug': slug, 'type': kind, 'is_system_attribute': True,
         'is_writable': slug != 'created_at', 'is_required': required, 'is_unique': False,
         'is_multiselect': slug == 'associated_people', 'is_default_value_enabled': False, 'is_archived': False,
         'default_value': None, 'relationship': None, 'created_at': made,
         'config': {'currency': {'default_currency_code': 'USD' if kind == 'currency' else None,
                                 'display_type': 'symbol' if kind == 'currency' else None},
                    'record_reference': {'allowed_object_ids': None}}}
        for slug, title, kind, required in ATTRIBUTES]}, 'created', query={'offset': '0'})
    recording.answer('GET', '/v2/objects/deals/attributes/stage/statuses', 'statuses.json',
                     {'data': [_status(n) for n in range(len(STAGES))]})
    recording.answer('GET', '/v2/workspace_members', 'members.json', {'data': [
        {'id': {'workspace_id': WORKSPACE, 'workspace_member_id': uid('attio-' + key)}, 'first_name': member.first,
         'last_name': member.last, 'avatar_url': None, 'email_address': member.email,
         'access_level': 'admin' if key == 'richard' else 'member', 'created_at': _nanos(moment(880 - n, key))}
        for n, (key, member) in enumerate(TEAM.items())]}, 'created')


def _nanos(value):
    return zulu(value)[:-1] + '.%09dZ' % pick(zulu(value), 1_000_000_000)


def _status(stage):
    title, days = STAGES[stage]
    return {'id': {'workspace_id': WORKSPACE, 'object_id': DEAL_OBJECT, 'attribute_id': STAGE_ATTRIBUTE,
                   'status_id': uid('attio-stage-' + title)},
            'title': title, 'is_archived': False, 'celebration_enabled': title.startswith('Won'),
            'target_time_in_status': f'P0Y0M{days}DT0H0M0S' if days else None}


def _value(since, actor, kind, **own):
    by = {'type': 'workspace-member', 'id': uid('attio-' + actor)} if actor else {'type': 'system', 'id': None}
    return [{'active_from': _nanos(since), 'active_until': None, 'created_by_actor': by, 'attribute_type': kind, **own}]


def _record(object_slug, object_id, salt, created, values):
    ident = uid(salt)
    return {'id': {'workspace_id': WORKSPACE, 'object_id': object_id, 'record_id': ident},
            'created_at': _nanos(created), 'web_url': f'https://app.attio.com/piedpiper/{object_slug}/record/{ident}',
            'values': values}


def _deal(deal):
    salt = f'attio-{deal.company}-{deal.name}'
    created, by = moment(deal.created, salt), deal.owner or 'jared'
    since = max(moment(deal.since, salt + 'stage'), created)
    return _record('deals', DEAL_OBJECT, salt, created, {
        'name': _value(created, by, 'text', value=deal.name),
        'stage': _value(since, by, 'status', status=_status(deal.stage)),
        'value': _value(created, by, 'currency', currency_value=deal.value, currency_code=deal.currency)
        if deal.value is not None else [],
        'owner': _value(created, by, 'actor-reference', referenced_actor_type='workspace-member',
                        referenced_actor_id=uid('attio-' + deal.owner)) if deal.owner else [],
        'associated_company': _value(created, by, 'record-reference', target_object='companies',
                                     target_record_id=_company_id(deal.company)) if deal.company else [],
        'associated_people': []})


def _company_id(key):
    return uid(f'attio-company-{key}')


def _company(company):
    created = moment(330 + pick(company.key, 400), company.key + 'attio')
    return _record('companies', COMPANY_OBJECT, f'attio-company-{company.key}', created, {
        'name': _value(created, None, 'text', value=company.name),
        'domains': _value(created, None, 'domain', domain=company.domain, root_domain=company.domain)})
