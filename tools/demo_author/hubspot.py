# SPDX-License-Identifier: Apache-2.0
"""HubSpot: companies with their enrichment, deals, the pipeline, owners, property definitions, the account."""
from ids import pick
from pipeline import hubspot_expansion
from recording import Recording
from team import TEAM
from when import day, moment, zulu, zulu_ms

PORTAL = 47110815
STAMPS = ('createdate', 'hs_lastmodifieddate', 'hs_object_id')
COMPANIES_PER_PAGE, DEALS_PER_PAGE = 50, 40
STAGES = [('appointmentscheduled', 'Appointment scheduled', '0.2'), ('qualifiedtobuy', 'Qualified to buy', '0.4'),
          ('presentationscheduled', 'Presentation scheduled', '0.6'),
          ('decisionmakerboughtin', 'Decision maker bought in', '0.8'),
          ('contractsent', 'Contract sent', '0.9'), ('closedwon', 'Closed won', '1.0'),
          ('closedlost', 'Closed lost', '0.0')]
PROPERTIES = [('name', 'Company name', 'string', 'text'), ('domain', 'Company Domain Name', 'string', 'text'),
              ('hs_additional_domains', 'Additional Domains', 'enumeration', 'text'),
              ('industry', 'Industry', 'string', 'text'),
              ('numberofemployees', 'Number of Employees', 'number', 'number'),
              ('annualrevenue', 'Annual Revenue', 'number', 'number'),
              ('city', 'City', 'string', 'text'), ('state', 'State/Region', 'string', 'text'),
              ('country', 'Country/Region', 'string', 'text'),
              ('lifecyclestage', 'Lifecycle Stage', 'enumeration', 'radio'),
              ('hubspot_owner_id', 'Company owner', 'enumeration', 'select'),
              ('description', 'Description', 'string', 'textarea'),
              ('cs_tier', 'CS tier', 'enumeration', 'select'),
              ('primary_use_case', 'Primary use case', 'string', 'text')]


def owner_id(key):
    return str(61230000 + pick('owner' + key, 9999))


def company_id(account):
    return str(18200000000 + pick(account.key + 'hubspot', 99999999))


def record(accounts):
    recording = Recording('hubspot')
    known = [a for a in accounts if a.hubspot]
    recording.dates_class('objects', 'iso', [f'/results/*/{p}' for p in (
        'createdAt', 'updatedAt', 'properties/createdate', 'properties/hs_lastmodifieddate', 'properties/closedate')])
    recording.dates_class('pipelines', 'iso', ['/results/*/createdAt', '/results/*/updatedAt',
                                               '/results/*/stages/*/createdAt',
                                               '/results/*/stages/*/updatedAt'])
    recording.dates_class('owners', 'iso', ['/results/*/createdAt', '/results/*/updatedAt'])
    companies = [_company(a) for a in known] + _odd_companies(known)
    _pages(recording, 'companies', companies, COMPANIES_PER_PAGE)
    deals = [_deal(a, n) for a in known for n in range(len(a.deals))]
    deals += [_history(a) for a in known if a.stage == 'customer']
    _pages(recording, 'deals', [d for d in deals if d] + _expansions(known) + _odd_deals(), DEALS_PER_PAGE)
    _settings(recording)
    return recording


def _pages(recording, name, rows, size):
    rows.sort(key=lambda row: int(row['id']))
    after = None
    for start in range(0, len(rows), size):
        page = rows[start:start + size]
        payload = {'results': page}
        upcoming = rows[start + size]['id'] if start + size < len(rows) else None
        if upcoming:
            link = f'https://api.hubapi.com/crm/objects/2026-09/{name}?limit=100&after={upcoming}'
            payload['paging'] = {'next': {'after': upcoming, 'link': link}}
        recording.answer('GET', f'/crm/objects/2026-09/{name}', f'{name}-{start // size + 1}.json', payload, 'objects',
                         query={'after': after})
        after = upcoming


def _object(ident, kind, properties, created, updated):
    properties = {'createdate': zulu_ms(created), 'hs_lastmodifieddate': zulu_ms(updated), 'hs_object_id': ident,
                  **properties}
    return {'id': ident, 'properties': dict(sorted(properties.items())), 'createdAt': zulu_ms(created),
            'updatedAt': zulu_ms(updated), 'archived': False,
            'url': f'https://app.hubspot.com/contacts/{PORTAL}/record/{kind}/{ident}'}


def _company(account):
    return _object(company_id(account), '0-2', {
        'name': account.named('hubspot'), 'domain': account.domain_in('hubspot'),
        'hs_additional_domains': account.extra_domains or None, 'industry': account.industry,
        'numberofemployees': str(account.employees), 'annualrevenue': str(account.revenue * 1_000_000),
        'city': account.city,
        'state': account.state or None, 'country': account.country, 'lifecyclestage': account.stage,
        'hubspot_owner_id': owner_id(account.owner), 'description': account.about or None, 'cs_tier': account.tier,
        'primary_use_case': account.use_case}, moment(300 + pick(account.key, 600), account.key + 'hs'),
        moment(1 + pick(account.key, 40), account.key + 'hsu'))


def _odd_companies(known):
    """A second, older record of one company, with its domain and another name; and one that says nothing at all."""
    twin = next(a for a in known if a.key == 'aviato')
    row = _company(twin)
    own = {key: value for key, value in row['properties'].items() if key not in STAMPS}
    own.update(name='AVIATO (old, do not use)', domain='aviato.example', description=None)
    return [_object('18200000777', '0-2', own, moment(1400, 'twin'), moment(900, 'twin')),
            _object('18200000778', '0-2', {'name': None, 'domain': None}, moment(700, 'blank'), moment(700, 'blank'))]


def _deal_object(ident, account, name, amount, currency, stage, close, created, pipeline='default'):
    row = _object(ident, '0-3', {
        'dealname': name, 'amount': f'{amount:.2f}', 'closedate': zulu(day(-close)), 'deal_currency_code': currency,
        'dealstage': stage, 'pipeline': pipeline, 'hubspot_owner_id': owner_id(account.owner)},
        moment(created, ident), moment(min(created, max(2, -close)), ident + 'u'))
    row['associations'] = {'companies': {'results': [{'id': company_id(account), 'type': 'deal_to_company'},
                                                     {'id': company_id(account), 'type': 'deal_to_company_unlabeled'}]}}
    return row


def _deal(account, index):
    deal = account.deals[index]
    ident = str(9081000000 + pick(f'{account.key}-deal-{index}', 999999))
    return _deal_object(ident, account, deal.name, deal.amount, deal.currency, deal.stage, deal.close, deal.created,
                        deal.pipeline)


def _history(account):
    """The deal that made a customer of them."""
    if pick(account.key + 'won', 3) or not (account.terms or account.subs) or account.deals:
        return None
    amount = account.terms[0].arr if account.terms else (account.subs[0].quantity or 10) * 480
    closed = 330 + pick(account.key, 300)
    currency = account.terms[0].currency if account.terms else 'USD'
    return _deal_object(str(9070000000 + pick(account.key, 9999999)), account, f'{account.name}, first contract',
                        amount, currency,
                        'closedwon', -closed, closed + 60)


def _expansions(known):
    accounts = {account.key: account for account in known}
    return [_deal_object(str(9085000000 + pick(deal.name, 999999)), accounts[deal.account], deal.name, deal.amount,
                         deal.currency, deal.stage, deal.close, deal.created, hubspot_expansion.PIPELINE)
            for deal in hubspot_expansion.DEALS]


def _odd_deals():
    """A deal that names no company."""
    row = _object('9089999999', '0-3', {
        'dealname': 'Inbound from the conference booth', 'amount': None, 'closedate': zulu(day(-70)),
                                        'deal_currency_code': None,
        'dealstage': 'appointmentscheduled', 'pipeline': 'default', 'hubspot_owner_id': None}, moment(14, 'booth'),
                  moment(14, 'booth'))
    return [row]


def _pipeline(ident, label, order, stages, made):
    return {'id': ident, 'label': label, 'displayOrder': order, 'archived': False, 'createdAt': made, 'updatedAt': made,
            'stages': [{'id': stage, 'label': title, 'displayOrder': n, 'archived': False, 'createdAt': made,
                        'updatedAt': made,
                        'metadata': {'isClosed': str(probability in ('1.0', '0.0')).lower(),
                                     'probability': probability},
                        'writePermissions': 'CRM_PERMISSIONS_ENFORCEMENT'}
                       for n, (stage, title, probability) in enumerate(stages)]}


def _settings(recording):
    made = zulu(moment(1150, 'portal'))
    recording.answer('GET', '/crm/pipelines/2026-09/deals', 'pipelines.json', {'results': [
        _pipeline('default', 'Sales pipeline', 0, STAGES, made),
        _pipeline(hubspot_expansion.PIPELINE, 'Expansion', 1, hubspot_expansion.STAGES, made)]}, 'pipelines',
        open_levels=4)
    recording.answer('GET', '/crm/owners/2026-09', 'owners.json', {'results': [
        {'id': owner_id(key), 'email': member.email, 'type': 'PERSON', 'firstName': member.first,
         'lastName': member.last,
         'userId': 445000 + n, 'createdAt': zulu_ms(moment(1100 - n, key)), 'updatedAt': zulu_ms(moment(100 + n, key)),
         'archived': False}
        for n, (key, member) in enumerate(TEAM.items())]}, 'owners', query={'after': None})
    recording.answer('GET', '/crm/properties/2026-09/companies', 'properties.json', {'results': [
        {'name': name, 'label': label, 'type': kind, 'fieldType': field, 'description': '',
         'groupName': 'companyinformation',
         'options': [], 'displayOrder': -1, 'calculated': False, 'hasUniqueValue': False, 'hidden': False,
         'hubspotDefined': name not in ('cs_tier', 'primary_use_case'), 'formField': True, 'archived': False}
        for name, label, kind, field in PROPERTIES]})
    recording.answer('GET', '/account-info/2026-09/details', 'account.json', {
        'portalId': PORTAL, 'accountType': 'STANDARD', 'timeZone': 'US/Pacific', 'companyCurrency': 'USD',
        'additionalCurrencies': ['EUR', 'GBP', 'AUD'], 'utcOffset': '-08:00', 'utcOffsetMilliseconds': -28800000,
        'uiDomain': 'app.hubspot.com', 'dataHostingLocation': 'na1'})
