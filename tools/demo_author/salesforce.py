# SPDX-License-Identifier: Apache-2.0
"""Salesforce REST: versions, the fields a user may see, stages, opportunities with their accounts."""
from ids import number, pick
from pipeline import companies_of
from pipeline.salesforce_deals import OPPORTUNITIES, STAGES
from recording import Recording
from team import TEAM
from when import day, moment, zulu_ms

VERSION = '66.0'
BASE = f'/services/data/v{VERSION}'
FIELDS = {'Opportunity': ['Id', 'IsDeleted', 'AccountId', 'Name', 'StageName', 'Amount', 'Probability', 'CloseDate',
                          'IsClosed', 'IsWon', 'OwnerId', 'CreatedDate', 'LastModifiedDate', 'LastStageChangeDate',
                          'CurrencyIsoCode'],
          'Account': ['Id', 'Name', 'Website', 'CurrencyIsoCode']}
# The program's own queries (core/sources/salesforce/soql.cpp).
OPPORTUNITY_QUERY = ('SELECT Id, Name, StageName, LastModifiedDate, Amount, CloseDate, Probability, IsClosed, IsWon, '
                     'CreatedDate, AccountId, OwnerId, LastStageChangeDate, CurrencyIsoCode, Account.Name, '
                     'Account.Website, Owner.Name FROM Opportunity ORDER BY LastModifiedDate, Id')
STAGE_QUERY = ('SELECT ApiName, MasterLabel, SortOrder, IsActive, IsClosed, IsWon, DefaultProbability FROM '
               'OpportunityStage ORDER BY SortOrder')
ACCOUNT_QUERY = ('SELECT Id, Name, Website FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity) ORDER BY Id')


def record(accounts):
    recording, companies = Recording('salesforce'), companies_of(accounts)
    recording.dates_class('opportunities', 'iso', [f'/records/*/{name}' for name in (
        'LastModifiedDate', 'CloseDate', 'CreatedDate', 'LastStageChangeDate')])
    recording.answer('GET', '/services/data/', 'versions.json', [
        {'label': "Winter '26", 'url': '/services/data/v65.0', 'version': '65.0'},
        {'label': "Spring '26", 'url': BASE, 'version': VERSION}])
    for name, fields in FIELDS.items():
        recording.answer('GET', f'{BASE}/sobjects/{name}/describe', f'{name.lower()}-fields.json', {
            'name': name, 'label': name, 'keyPrefix': '006' if name == 'Opportunity' else '001',
            'fields': [{'name': field, 'label': field} for field in fields]})
    recording.answer('GET', f'{BASE}/query', 'stages.json', _answer([_stage(n) for n in range(len(STAGES))]),
                     query={'q': STAGE_QUERY})
    rows = sorted((_opportunity(o, companies.get(o.company)) for o in OPPORTUNITIES),
                  key=lambda row: (row['LastModifiedDate'], row['Id']))
    recording.answer('GET', f'{BASE}/query', 'opportunities.json', _answer(rows), 'opportunities',
                     query={'q': OPPORTUNITY_QUERY})
    # A second sync of the same day asks for what has changed since: nothing has.
    recording.answer('GET', f'{BASE}/queryAll', 'changes.json', _answer([]))
    named = {o.company: companies[o.company] for o in OPPORTUNITIES if o.company}
    recording.answer('GET', f'{BASE}/query', 'accounts.json',
                     _answer([{**_typed('Account', _id('001', key)), 'Id': _id('001', key), 'Name': company.name,
                               'Website': _website(company)} for key, company in named.items()]),
                     query={'q': ACCOUNT_QUERY})
    return recording


def _answer(records):
    return {'totalSize': len(records), 'done': True, 'records': records}


def _id(prefix, salt):
    """A record id of 18 characters: prefix, instance, number, checksum of its capitals."""
    alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
    rest, digits = number('salesforce' + salt), ''
    for _ in range(9):
        rest, digit = divmod(rest, len(alphabet))
        digits += alphabet[digit]
    short = prefix + '5f0' + digits
    checks = [sum(1 << n for n, letter in enumerate(short[at:at + 5]) if letter.isupper()) for at in (0, 5, 10)]
    return short + ''.join('ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[check] for check in checks)


def _typed(kind, ident):
    return {'attributes': {'type': kind, 'url': f'{BASE}/sobjects/{kind}/{ident}'}}


def _website(company):
    return f'https://www.{company.domain}' if pick(company.key + 'site', 2) else company.domain


def _stage(index):
    name, probability, closed, won = STAGES[index]
    ident = _id('01J', name)
    return {**_typed('OpportunityStage', ident), 'ApiName': name, 'MasterLabel': name, 'SortOrder': index + 1,
            'IsActive': True, 'IsClosed': closed, 'IsWon': won, 'DefaultProbability': float(probability)}


def _stamp(value):
    return zulu_ms(value)[:-1] + '+0000'


def _opportunity(one, company):
    _, probability, closed, won = next(stage for stage in STAGES if stage[0] == one.stage)
    ident, owner = _id('006', one.name), TEAM[one.owner]
    created = moment(one.created, ident)
    changed = max(moment(one.since, ident + 'stage'), created)
    row = {**_typed('Opportunity', ident), 'Id': ident, 'Name': one.name, 'StageName': one.stage,
           'LastModifiedDate': _stamp(max(changed, moment(min(one.since, 3), ident + 'edit'))),
           'Amount': one.amount, 'CloseDate': day(-one.close).isoformat(),
           'Probability': float(probability if one.probability is None else one.probability), 'IsClosed': closed,
           'IsWon': won, 'CreatedDate': _stamp(created), 'AccountId': None, 'OwnerId': _id('005', one.owner),
           'LastStageChangeDate': _stamp(changed), 'CurrencyIsoCode': one.currency, 'Account': None,
           'Owner': {**_typed('User', _id('005', one.owner)), 'Name': f'{owner.first} {owner.last}'}}
    if company:
        ident = _id('001', company.key)
        row.update(AccountId=ident, Account={**_typed('Account', ident), 'Name': company.name,
                                             'Website': _website(company)})
    return row
