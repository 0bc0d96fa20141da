# SPDX-License-Identifier: Apache-2.0
"""Stripe: customers and subscriptions, newest first, as the 2026 dahlia versions shape them."""
from ids import token
from keys import external, salesbricks_chain, stripe_customer, stripe_subscription
from recording import Recording
from shape import Account, Sub
from stripe_catalog import PRICES, coupon, price, record_catalog
from stripe_invoices import record_invoices
from stripe_periods import period
from when import epoch, moment

PER_PAGE = 25
EXCLUSIVE = {'end': '/data/*/items/data/*/current_period_end', 'start': '/data/*/items/data/*/current_period_start',
             'anchor': 'end', 'exclusive': True}


def record(accounts):
    recording = Recording('stripe')
    _dates(recording)
    paying = [a for a in accounts if a.subs]
    known = [a for a in accounts if a.in_stripe]
    _pages(recording, 'customers', [_customer(a) for a in known] + _odd_customers(), {})
    subscriptions = [_subscription(a, n) for a in paying for n in range(len(a.subs))] + _odd_subscriptions()
    _pages(recording, 'subscriptions', subscriptions, {'status': 'all'})
    record_invoices(recording, paying)
    record_catalog(recording)
    return recording


def _dates(recording):
    recording.dates_class('customers', 'epoch', ['/data/*/created'])
    recording.dates_class('subscriptions', 'epoch', [
        EXCLUSIVE, *[f'/data/*/{name}' for name in (
            'created', 'start_date', 'billing_cycle_anchor', 'trial_start', 'trial_end', 'cancel_at', 'canceled_at',
            'ended_at', 'items/data/*/created', 'discounts/*/start', 'discounts/*/source/coupon/created')],
        {'end': '/data/*/current_period_end', 'start': '/data/*/current_period_start', 'anchor': 'end',
         'exclusive': True}])


def _pages(recording, name, rows, query):
    rows = sorted(rows, key=lambda row: (-row.get('created', 0), row['id']))
    cursor = None
    for start in range(0, len(rows), PER_PAGE):
        page = rows[start:start + PER_PAGE]
        recording.answer('GET', f'/v1/{name}', f'{name}-{start // PER_PAGE + 1}.json',
                         {'object': 'list', 'url': f'/v1/{name}', 'has_more': start + PER_PAGE < len(rows),
                          'data': page},
                         name, query={**query, 'starting_after': cursor})
        cursor = page[-1]['id']


def _customer(account):
    since = max([sub.since for sub in account.subs] or [account.billed]) + 2
    contact = account.people[-1] if len(account.people) > 2 else account.people[0]
    email = contact.email
    if account.domain_in('stripe') != account.domain:
        email = f'billing@{account.domain_in("stripe")}'
    metadata = {}
    if account.link == 'external' and not account.terms and account.usage:
        metadata['external_id'] = external(account)
    return {'id': stripe_customer(account), 'object': 'customer', 'name': account.named('stripe'), 'email': email,
            'created': epoch(moment(since, account.key)), 'currency': PRICES[account.subs[0].price][1] if account.subs else None,
            'delinquent': any(sub.past_due for sub in account.subs), 'balance': 0, 'phone': None, 'metadata': metadata,
            'livemode': True}


def _discount(account, index, sub):
    return {'id': token('di_1', f'{account.key}-{index}', 14), 'object': 'discount',
            'customer': stripe_customer(account),
            'subscription': stripe_subscription(account, index), 'subscription_item': None,
            'start': epoch(moment(sub.since, account.key + str(index))), 'end': None, 'promotion_code': None,
            'source': {'type': 'coupon', 'coupon': coupon(sub.coupon)}}


def _item(account, index, sub):
    start, end = period(sub)
    return {'id': token('si_', f'{account.key}-{index}', 14), 'object': 'subscription_item',
            'subscription': stripe_subscription(account, index), 'quantity': sub.quantity,
            'created': epoch(moment(sub.since, account.key + str(index))), 'current_period_start': epoch(start),
            'current_period_end': epoch(end), 'discounts': [], 'metadata': {}, 'price': price(sub.price)}


def _subscription(account, index):
    sub = account.subs[index]
    created = epoch(moment(sub.since, account.key + str(index)))
    start, end = period(sub)
    gone = sub.status == 'canceled'
    reason = 'cancellation_requested' if gone or sub.cancel else None
    ident = stripe_subscription(account, index)
    row = {
        'id': ident, 'object': 'subscription', 'customer': stripe_customer(account), 'customer_account': None,
        'status': sub.status, 'currency': PRICES[sub.price][1], 'created': created, 'start_date': created,
        'billing_cycle_anchor': epoch(start), 'billing_mode': {'type': 'flexible', 'flexible': {}},
        'trial_start': epoch(start) if sub.trial else None, 'trial_end': epoch(end) if sub.trial else None,
        'cancel_at': epoch(end) if sub.cancel else None, 'cancel_at_period_end': sub.cancel,
        'canceled_at': epoch(moment(sub.ended + 3 if gone else 5, ident)) if gone or sub.cancel else None,
        'ended_at': epoch(end) if gone else None,
        'cancellation_details': {'comment': sub.comment or None, 'feedback': None, 'reason': reason},
        'collection_method': 'send_invoice' if sub.by_invoice else 'charge_automatically',
        'days_until_due': 30 if sub.by_invoice else None,
        'default_payment_method': None if sub.by_invoice or sub.status == 'trialing' and sub.trial == 14
        else token('pm_1', account.key, 22),
        'pause_collection': {'behavior': 'void', 'resumes_at': None} if sub.paused else None,
        'latest_invoice': token('in_1', f'{ident}-0', 22), 'discounts': [],
        'items': {'object': 'list', 'has_more': False, 'url': f'/v1/subscription_items?subscription={ident}',
                  'data': [_item(account, index, sub)]},
        'metadata': {'salesbricks_subscription_id': salesbricks_chain(account, 0)} if sub.bills else {},
           'livemode': True}
    if sub.coupon:
        row['discounts'] = [_discount(account, index, sub)]
    if sub.old_shape:  # as an account pinned to an old API version still reports it
        item = row['items']['data'][0]
        for name in ('current_period_start', 'current_period_end'):
            row[name] = item.pop(name)
        del row['discounts'], row['billing_mode']
        row['discount'] = None
    return row


def _odd_customers():
    """One without a name or address, one deleted."""
    return [{'id': token('cus_', 'nameless', 14), 'object': 'customer', 'name': None, 'email': None,
             'created': epoch(moment(77, 'nameless')), 'currency': 'usd', 'delinquent': False, 'balance': 0,
             'phone': None,
             'metadata': {}, 'livemode': True},
            {'id': token('cus_', 'deleted', 14), 'object': 'customer', 'deleted': True}]


def _odd_subscriptions():
    """One that names no customer."""
    ghost = Account('ghost', 'Nobody', None, '', 0, 0, '', '', '', 'none', subs=[Sub('chat_m', 2, 12, since=130)])
    row = _subscription(ghost, 0)
    row['customer'] = None
    return [row]
