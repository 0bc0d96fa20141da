# SPDX-License-Identifier: Apache-2.0
"""Stripe invoices: every period of the last 13 months, and the ones that still wait for their money."""
from ids import token
from keys import stripe_customer, stripe_subscription
from stripe_catalog import COUPONS, PRICES, period_amount
from stripe_periods import past_periods
from when import AS_OF, ago, epoch, moment

PER_PAGE = 100
PATHS = ['created', 'period_start', 'period_end', 'due_date', 'next_payment_attempt', 'status_transitions/finalized_at',
         'status_transitions/paid_at', 'status_transitions/marked_uncollectible_at', 'status_transitions/voided_at']


def record_invoices(recording, paying):
    recording.dates_class('invoices', 'epoch', [f'/data/*/{path}' for path in PATHS])
    rows = [row for account in paying for index in range(len(account.subs)) for row in _invoices(account, index)]
    rows.sort(key=lambda row: (-row['created'], row['id']))
    _pages(recording, rows, 'invoices', {'status': None})
    _pages(recording, [row for row in rows if row['status'] == 'open'], 'invoices-open', {'status': 'open'})


def _pages(recording, rows, name, query):
    cursor = None
    for start in range(0, max(len(rows), 1), PER_PAGE):
        page = rows[start:start + PER_PAGE]
        more = start + PER_PAGE < len(rows)
        recording.answer('GET', '/v1/invoices', f'{name}-{start // PER_PAGE + 1}.json',
                         {'object': 'list', 'url': '/v1/invoices', 'has_more': more, 'data': page}, 'invoices',
                         query={**query, 'starting_after': cursor})
        cursor = page[-1]['id'] if page else None


def _invoices(account, index):
    sub = account.subs[index]
    amount = period_amount(sub.price, sub.quantity or 0)
    if sub.coupon:
        amount = round(amount * (100 - COUPONS[sub.coupon][1]) / 100)
    if sub.status == 'trialing' or not amount:
        return []
    starts = past_periods(sub)[:12 if PRICES[sub.price][3] == 'week' else 14]
    unpaid_since = sub.past_due
    rows = []
    for number, (start, end) in enumerate(starts):
        unpaid = bool(unpaid_since) and ago(start) <= unpaid_since + 3
        row = _invoice(account, index, number, len(starts) - number, start, end, amount, unpaid)
        if not (sub.status == 'paused' and number == 0):
            rows.append(row)
    if unpaid_since:
        _age_oldest_unpaid(rows, sub)
    return rows


def _invoice(account, index, number, serial, start, end, amount, unpaid):
    sub, ident = account.subs[index], token('in_1', f'{stripe_subscription(account, index)}-{number}', 22)
    created = epoch(start) + 60
    finalized = created + 3600
    paid_at = None if unpaid else finalized
    parent = {'type': 'subscription_details', 'quote_details': None,
              'subscription_details': {'subscription': stripe_subscription(account, index), 'metadata': {}}}
    row = {
        'id': ident, 'object': 'invoice', 'number': f'{token("", account.key + "n", 4).upper()}-{serial:04d}',
        'status': 'open' if unpaid else 'paid', 'customer': stripe_customer(account),
           'customer_email': account.people[0].email,
        'customer_name': account.named('stripe'), 'currency': PRICES[sub.price][1], 'subtotal': amount, 'total': amount,
        'amount_due': amount, 'amount_paid': 0 if unpaid else amount, 'amount_remaining': amount if unpaid else 0,
        'amount_overpaid': 0, 'attempted': True, 'attempt_count': sub.attempts if unpaid else 1,
        'next_payment_attempt': epoch(moment(-2, ident)) if unpaid and sub.retry and number == 0 else None,
        'auto_advance': bool(unpaid and sub.retry), 'collection_method': 'charge_automatically', 'due_date': None,
        'billing_reason': 'subscription_cycle' if serial > 1 else 'subscription_create', 'created': created,
        'period_start': epoch(start), 'period_end': epoch(end),
        'status_transitions': {'finalized_at': finalized, 'paid_at': paid_at, 'marked_uncollectible_at': None,
                               'voided_at': None},
        'parent': parent, 'hosted_invoice_url': f'https://invoice.stripe.example/i/{ident[-8:]}',
        'last_finalization_error': None, 'metadata': {}, 'livemode': True}
    if sub.old_shape:
        del row['parent']
        row['subscription'] = stripe_subscription(account, index)
    return row


def _age_oldest_unpaid(rows, sub):
    """The oldest unpaid invoice was finalised exactly `past_due` days ago."""
    unpaid = [row for row in rows if row['status'] == 'open']
    if not unpaid:
        rows[0].update(status='open', amount_paid=0, amount_remaining=rows[0]['total'], attempt_count=sub.attempts)
        rows[0]['status_transitions']['paid_at'] = None
        unpaid = rows[:1]
    oldest = unpaid[-1]
    finalized = epoch(AS_OF) - sub.past_due * 86400 + 4 * 3600
    oldest['created'] = finalized - 3600
    oldest['status_transitions']['finalized_at'] = finalized
    oldest['attempt_count'] = sub.attempts
