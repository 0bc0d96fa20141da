# SPDX-License-Identifier: Apache-2.0
"""Salesbricks REST: customers, plans, and each subscription with its orders and invoices."""
import datetime as dt

import money
from ids import choose, pick, uid
from keys import external, salesbricks_customer, stripe_customer
from recording import Recording
from salesbricks_orders import record_orders
from terms import chain, past_segments, segments
from when import AS_OF, moment, zulu

PLANS = {
    'Middle-Out Cloud Team': ['Platform', 'Seats', 'Onboarding'],
    'Middle-Out Cloud Business': ['Platform', 'Seats', 'Onboarding', 'Compression hours'],
    'Middle-Out Cloud Enterprise': ['Platform', 'Seats', 'Onboarding', 'Migration', 'Compression hours'],
    'PiperNet Edge': ['Platform', 'Seats', 'Edge traffic'],
    'Piper Chat Business': ['Seats'],
    'Compression API': ['Platform', 'Seats', 'API calls'],
}
TYPES = {'Platform': 'SUBSCRIPTION', 'Seats': 'SUBSCRIPTION', 'Onboarding': 'ONE_TIME', 'Migration': 'MILESTONE',
         'Compression hours': 'USAGE', 'Edge traffic': 'USAGE', 'API calls': 'USAGE'}
STATUS = {'active': ('ACTIVE', 'CLOSED'), 'trial': ('ACTIVE', 'CLOSED'), 'expired': ('ENDED', 'CLOSED'),
          'terminated': ('TERMINATED', 'CLOSED'), 'draft': ('DRAFT', 'BUILDING'), 'signing': ('PENDING', 'SIGNING'),
          'upcoming': ('UPCOMING', 'CLOSED')}
CUSTOMERS_PER_PAGE = 50


def record(accounts):
    recording = Recording('salesbricks')
    _dates(recording)
    _plans(recording)
    known = [a for a in accounts if a.terms or a.lost or a.orders]
    chains = {a.key: [chain(a, n) for n in range(len(a.terms))] for a in known}
    _customers(recording, known, chains)
    for account in known:
        for chained in chains[account.key]:
            _subscription(recording, chained)
    record_orders(recording, known, chains)
    return recording


def _dates(recording):
    recording.dates_class('customers', 'iso', [
        {'end': '/results/*/subscriptions/*/ends_at', 'start': '/results/*/subscriptions/*/starts_at',
         'anchor': 'end'}])
    recording.dates_class('subscription', 'iso', [
        {'end': '/ends_at', 'start': '/starts_at', 'anchor': 'end'}, '/renews_at', '/terminates_at',
        {'end': '/billing_schedule/*/ends_at', 'start': '/billing_schedule/*/starts_at', 'anchor': 'end'}])
    recording.dates_class('upcoming', 'iso', [
        {'start': '/starts_at', 'end': '/ends_at'}, '/renews_at', '/terminates_at',
        {'start': '/billing_schedule/*/starts_at', 'end': '/billing_schedule/*/ends_at'}])
    recording.dates_class('terms', 'iso', [
        {'end': '/results/*/ends_at', 'start': '/results/*/starts_at', 'anchor': 'end'}])
    recording.dates_class('upcoming_terms', 'iso', [{'start': '/results/*/starts_at', 'end': '/results/*/ends_at'}])
    recording.dates_class('invoices', 'iso', [f'/results/*/{name}' for name in (
        'due_at', 'bill_at', 'issued_at', 'fully_paid_at')] + ['/results/*/payments/*/paid_at'])


def _page(results, count=None, more=False):
    return {'count': len(results) if count is None else count,
            'next': 'http://api.salesbricks.example/next' if more else None, 'previous': None, 'results': results}


def _plans(recording):
    plans = [{'plan_id': uid(plan), 'plan_name': plan, 'bricks': [
        {'brick_id': uid(plan + brick), 'brick_name': brick, 'brick_type': TYPES[brick]} for brick in bricks]}
        for plan, bricks in PLANS.items()]
    recording.answer('GET', '/api/v2/plans', 'plans.json', _page(plans), query={'offset': '0'})


def _customers(recording, known, chains):
    rows = [_customer(account, chains[account.key]) for account in known]
    for offset in range(0, len(rows), CUSTOMERS_PER_PAGE):
        page = rows[offset:offset + CUSTOMERS_PER_PAGE]
        recording.answer('GET', '/api/v2/customers', f'customers-{offset // CUSTOMERS_PER_PAGE + 1}.json',
                         _page(page, len(rows), offset + CUSTOMERS_PER_PAGE < len(rows)), 'customers',
                         query={'offset': str(offset)})


def _customer(account, chained):
    return {'customer_id': salesbricks_customer(account), 'name': account.named('salesbricks'),
            'external_id': external(account), 'stripe_customer_id': stripe_customer(account) if account.in_stripe else None,
            'address': {'line_1': f'{1 + pick(account.key, 980)} {choose(account.key, STREETS)}', 'line_2': None,
                        'city': account.city, 'region': account.state or None, 'zip': None, 'country': account.country},
            'subscriptions': [{'subscription_id': c.id, 'status': STATUS[c.term.state][0],
                               'name': f'{c.term.plan} {account.city}', 'starts_at': c.starts.isoformat(),
                               'ends_at': c.ends and c.ends.isoformat()} for c in chained]}


STREETS = ['Harbour Street', 'Mill Lane', 'Second Avenue', 'Station Road', 'Foundry Way', 'Orchard Row',
           'Market Square']


def _lines(chained):
    term, plan = chained.term, chained.term.plan
    seats_total = chained.value * 3 // 5 // term.seats * term.seats if 'Platform' in PLANS[plan] else chained.value
    rows = [('Platform', 1, chained.value - seats_total), ('Seats', term.seats, seats_total)]
    if chained.onboarding:
        rows.append(('Onboarding', 1, chained.onboarding))
    return [_line(chained, brick, quantity, total) for brick, quantity, total in rows
            if brick in PLANS[plan]]


def _line(chained, brick, quantity, total):
    plan, shown = chained.term.plan, money.text(total, chained.term.currency)
    return {'brick_id': uid(plan + brick), 'brick_name': brick, 'plan_id': uid(plan), 'plan_name': plan,
            'quantity': quantity, 'sub_total': total, 'grand_total': shown, 'grand_total_details': '',
            'tiers_breakdown': [{'quantity': quantity, 'sub_total': shown, 'duration_text': f'{chained.months} months',
                                 'unit_price': money.text(round(total / quantity / chained.months),
                                                          chained.term.currency)}]}


def _subscription(recording, chained):
    account, term = chained.account, chained.term
    status, stage = STATUS[term.state]
    path = f'/api/v2/subscriptions/{chained.id}'
    short = f'{account.key}-{account.terms.index(term) + 1}'
    contact = account.people[0]
    payload = {
        'subscription_id': chained.id, 'status': status, 'stage': stage,
        'starts_at': chained.starts.isoformat(), 'ends_at': chained.ends and chained.ends.isoformat(),
        'renews_at': (chained.ends + dt.timedelta(days=1)).isoformat() if term.auto else None,
        'terminates_at': chained.ends.isoformat() if term.state == 'terminated' else None,
        'billing_frequency': term.billing, 'currency': term.currency, 'sub_total': chained.total,
        'grand_total': chained.total, 'grand_total_details': None,
        'customer': {'customer_id': salesbricks_customer(account), 'name': account.named('salesbricks'),
                     'external_id': external(account), 'address': None},
        'metadata': {'segment': account.tier.lower(), **({'auto_renew': True} if term.auto else {}),
                     **({'termination_notes': term.note} if term.note else {})},
        'point_of_contact': _person(contact), 'signatory_user': _person(account.people[-1]),
        'accounts_payable_emails': [f'ap@{account.domain}'] if account.domain else [contact.email],
        'line_items': _lines(chained),
        'billing_schedule': [{'starts_at': start.isoformat(), 'ends_at': end and end.isoformat(), 'sub_total': amount,
                              'grand_total': money.text(amount, term.currency), 'grand_total_details': ''}
                             for start, end, amount in segments(chained)]}
    future = term.state in ('upcoming', 'signing', 'draft')
    recording.answer('GET', path, f'subscriptions/{short}.json', payload, 'upcoming' if future else 'subscription',
                     open_levels=2)
    orders = [] if term.state in ('draft', 'signing') else chained.spans
    recording.answer('GET', path + '/orders', f'orders/{short}.json', _page([
        {'order_id': s.order, 'contract_value': money.text(s.value, term.currency),
         'pdf_url': None if s.type == 'TRIAL' else f'https://files.salesbricks.example/signed/{s.order[:8]}.pdf',
         'starts_at': s.starts.isoformat(), 'ends_at': s.ends and s.ends.isoformat(), 'order_type': s.type}
        for s in orders]), 'upcoming_terms' if future else 'terms', query={'offset': '0'})
    recording.answer('GET', path + '/invoices', f'invoices/{short}.json', _page(_invoices(chained)), 'invoices',
                     query={'offset': '0', 'scope': 'all'})


def _person(person):
    return {'person_id': uid(person.email or person.last), 'first_name': person.first, 'last_name': person.last,
            'email': person.email, 'preferred_name': None, 'role': person.title}


def _invoices(chained):
    term = chained.term
    if not term.invoices or term.state in ('draft', 'signing', 'upcoming', 'trial'):
        return []
    rows = [_invoice(chained, n, start, amount) for n, (start, _, amount) in enumerate(past_segments(chained, 395))]
    if term.overdue is not None:
        due = moment(term.overdue, chained.id)
        rows = [r for r in rows if r['due_at'] < zulu(due)]
        rows.append(_invoice(chained, len(rows), (due - dt.timedelta(days=30)).date(), chained.value // 4, due))
    return rows


def _invoice(chained, index, start, amount, unpaid_due=None):
    account, term = chained.account, chained.term
    salt = f'{chained.id}-{index}'
    issued = dt.datetime.combine(start, dt.time(7, 2, 11), dt.timezone.utc)
    due = unpaid_due or issued + dt.timedelta(days=30)
    paid = None
    if unpaid_due is None:
        paid = issued + dt.timedelta(days=3 + pick(salt, 24), hours=2)
        if paid > moment(0, salt):
            paid = None
    number = f'{account.key[:4].upper()}-{index + 1:04d}'
    payments = [] if paid is None else [{'payment_id': uid(salt + 'paid'), 'invoice_number': number,
                                         'currency': term.currency,
                                         'paid_amount': amount, 'paid_at': zulu(paid), 'error': ''}]
    if unpaid_due is not None:
        payments = [{'payment_id': uid(f'{salt}-try'), 'invoice_number': number, 'paid_amount': 0,
                     'paid_at': zulu(unpaid_due + dt.timedelta(days=2)), 'currency': term.currency,
                     'error': 'The transfer was returned by the bank.'}]
    return {'invoice_id': uid(salt), 'subscription_id': chained.id, 'customer_id': salesbricks_customer(account),
            'invoice_number': number, 'due_at': zulu(due), 'bill_at': zulu(issued.replace(minute=0, second=0)),
            'issued_at': zulu(issued), 'status': 'PAID' if paid else 'PENDING', 'fully_paid_at': paid and zulu(paid),
            'grand_total': amount, 'remaining_amount': 0 if paid else amount, 'currency': term.currency,
            'is_renewal_estimate': False, 'time_zone': 'America/Los_Angeles', 'payments': payments, 'attachments': [],
            'line_items': [{'brick_name': 'Seats', 'brick_id': uid(term.plan + 'Seats'), 'quantity': term.seats,
                            'tax': 0, 'grand_total': amount}]}
