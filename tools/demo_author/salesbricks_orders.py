# SPDX-License-Identifier: Apache-2.0
"""Salesbricks GraphQL: the introspection probe and every order of the company, won, open and lost."""
import datetime as dt
import json

import money
from ids import uid
from keys import external, salesbricks_customer
from when import add_months, ago, moment, zulu_micro

ORDERS_PER_PAGE = 200
OWNERS = {'jared': 'Jared Dunn', 'monica': 'Monica Hall', 'dinesh': 'Dinesh Chugtai', 'tracy': 'Tracy Robertson'}
FIELDS = {
    'OrderType': [('id', 'ID'), ('stage', 'OrderStage'), ('orderType', 'OrderKind'), ('chainId', 'UUID'),
                  ('createdAt', 'DateTime'), ('updatedAt', 'DateTime'), ('startsAt', 'DateTime'),
                  ('endsAt', 'DateTime'),
                  ('closedAt', 'DateTime'), ('grandTotal', 'Int'), ('contractValue', 'String'), ('currency', 'String'),
                  ('metadata', 'JSONString'), ('buyer', 'CompanyType'), ('primaryUser', 'UserType'),
                  ('orderskuSet', 'OrderSkuType')]}
ARGUMENTS = [('limit', 'Int'), ('offset', 'Int'), ('stages', 'OrderStage'), ('orderBy', 'String')]


def record_orders(recording, known, chains):
    recording.dates_class('orders', 'iso', [
        {'end': '/data/companyOrders/orders/*/endsAt', 'start': '/data/companyOrders/orders/*/startsAt',
         'anchor': 'end'},
        '/data/companyOrders/orders/*/createdAt', '/data/companyOrders/orders/*/updatedAt',
        '/data/companyOrders/orders/*/closedAt'])
    recording.answer('POST', '/api/v1/graphql', 'probe.json', _probe(), body={'/operationName': 'Probe'})
    orders = [order for account in known for order in _orders(account, chains[account.key])]
    orders.sort(key=lambda order: (order['closedAt'] or '9', order['id']))
    for offset in range(0, len(orders) + 1, ORDERS_PER_PAGE):
        page = orders[offset:offset + ORDERS_PER_PAGE]
        recording.answer('POST', '/api/v1/graphql', f'orders-{offset // ORDERS_PER_PAGE + 1}.json',
                         {'data': {'companyOrders': {'orders': page}}}, 'orders',
                         body={'/operationName': 'Orders', '/variables/offset': offset}, open_levels=5)
    if len(orders) % ORDERS_PER_PAGE:
        recording.answer('POST', '/api/v1/graphql', 'orders-end.json', {'data': {'companyOrders': {'orders': []}}},
                         'orders', body={'/operationName': 'Orders', '/variables/offset': len(orders)})


def _type(name, kind='SCALAR'):
    return {'kind': kind, 'name': name, 'ofType': None}


def _listed(name):
    return {'kind': 'LIST', 'name': None, 'ofType': _type(name, 'OBJECT')}


def _probe():
    companies = {'name': 'companyOrders', 'args': [{'name': n, 'type': _type(t)} for n, t in ARGUMENTS],
                 'type': _type('CompanyOrdersType', 'OBJECT')}
    fields = [{'name': n, 'type': _listed(t) if n == 'orderskuSet'
               else _type(t, 'OBJECT' if t[-4:] == 'Type' else 'SCALAR')}
              for n, t in FIELDS['OrderType']]
    return {'data': {
        '__schema': {'queryType': {'name': 'Query', 'fields': [companies]}},
        'orders': {'name': 'CompanyOrdersType', 'fields': [{'name': 'orders', 'type': _listed('OrderType')}]},
        'order': {'name': 'OrderType', 'fields': fields}}}


def _orders(account, chained):
    for c in chained:
        for span in c.spans:
            yield _won(account, c, span)
        if c.term.renewal_order:
            start = c.ends + dt.timedelta(days=1)
            yield _order(account, uid(c.id + '-renewal'), 'BUILDING', 'renewal', c.id, start,
                         _year_after(start), c.value * 21 // 20, c.term, created=38)
    for index, lost in enumerate(account.lost):
        start = moment(lost.ago - 30, lost.reason).date()
        yield _order(account, uid(f'{account.key}-lost-{index}'), 'CLOSED_LOST', 'standard', None, start,
                     _year_after(start), lost.value * 100, lost, created=lost.ago + 55, closed=lost.ago,
                     metadata={'lost_reason': lost.reason, 'competitor_named': 'Endframe' in lost.reason})
    for index, order in enumerate(account.orders):
        start = moment(-30, account.key).date()
        yield _order(account, uid(f'{account.key}-open-{index}'), 'BUILDING', 'standard', None, start,
                     _year_after(start), order.value * 100, order, created=order.created)


def _year_after(start):
    return add_months(start, 12) - dt.timedelta(days=1)


def _won(account, c, span):
    stage = {'draft': 'BUILDING', 'signing': 'SIGNING'}.get(c.term.state, 'CLOSED')
    closed = None
    if stage == 'CLOSED':
        closed = max(ago(span.starts) + 9, 6)
    return _order(account, span.order, stage, span.type.lower(), c.id, span.starts, span.ends, span.value, c.term,
                  created=closed + 26 if closed is not None else 33, closed=closed)


def _order(account, ident, stage, kind, chain_id, starts, ends, value, line, created, closed=None, metadata=None):
    contact = account.people[0]
    touched = closed if closed is not None else min(created, 4)
    return {'id': ident, 'stage': stage, 'orderType': kind, 'chainId': chain_id,
            'createdAt': zulu_micro(moment(created, ident)), 'updatedAt': zulu_micro(moment(touched, ident + 'u')),
            'startsAt': f'{starts.isoformat()}T00:00:00.000+00:00',
            'endsAt': f'{ends.isoformat()}T23:59:59.999+00:00' if ends else None,
            'closedAt': zulu_micro(moment(closed, ident + 'u')) if closed is not None else None,
            'grandTotal': value, 'contractValue': money.text(value, line.currency), 'currency': line.currency,
            'metadata': json.dumps({'owner': OWNERS[account.owner], 'use_case': account.use_case, **(metadata or {})}),
            'buyer': {'id': salesbricks_customer(account), 'name': account.named('salesbricks'),
                      'externalId': external(account)},
            'primaryUser': {'email': contact.email, 'firstName': contact.first, 'lastName': contact.last},
            'orderskuSet': [{'quantity': line.seats,
                             'sku': {'id': uid(line.plan + 'Seats'), 'name': 'Seats', 'code': 'SEATS'}},
                            {'quantity': 1, 'sku': {'id': uid(line.plan), 'name': line.plan, 'code': None}}]}
