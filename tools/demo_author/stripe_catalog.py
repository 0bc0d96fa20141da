# SPDX-License-Identifier: Apache-2.0
"""Pied Piper's products and prices in Stripe."""
from when import day, epoch

PRODUCTS = {'team': 'Middle-Out Cloud Team', 'chat': 'Piper Chat Business', 'api': 'Compression API',
            'net': 'PiperNet Edge', 'classic': 'Pied Piper Classic'}
COUPONS = {'PARTNER20': ('Partner 20%', 20.0), 'ANNIV10': ('Anniversary 10%', 10.0)}
_TIERS = [{'up_to': 10, 'unit_amount': 1000, 'unit_amount_decimal': '1000', 'flat_amount': None,
           'flat_amount_decimal': None},
          {'up_to': 50, 'unit_amount': 800, 'unit_amount_decimal': '800', 'flat_amount': 500,
           'flat_amount_decimal': '500'},
          {'up_to': None, 'unit_amount': 600, 'unit_amount_decimal': '600', 'flat_amount': None,
           'flat_amount_decimal': None}]
# key: product, currency, unit amount, interval, count, nickname, extras
PRICES = {
    'team_m': ('team', 'usd', 4900, 'month', 1, 'Team seat', {}),
    'team_y': ('team', 'usd', 52800, 'year', 1, 'Team seat, yearly', {}),
    'team_m_eur': ('team', 'eur', 4500, 'month', 1, 'Team seat', {}),
    'team_y_eur': ('team', 'eur', 117000, 'year', 1, 'Hospital seat, yearly', {}),
    'team_m_gbp': ('team', 'gbp', 3900, 'month', 1, 'Team seat', {}),
    'team_m_jpy': ('team', 'jpy', 6800, 'month', 1, 'Team seat', {}),
    'team_y_jpy': ('team', 'jpy', 72000, 'year', 1, 'Team seat, yearly', {}),
    'chat_m': ('chat', 'usd', 1200, 'month', 1, 'Chat seat', {}),
    'chat_y_gbp': ('chat', 'gbp', 11500, 'year', 1, 'Chat seat, yearly', {}),
    'api_grad': ('api', 'usd', None, 'month', 1, 'Compression units', {'tiers_mode': 'graduated'}),
    'api_vol_eur': ('api', 'eur', None, 'month', 1, 'Compression units', {'tiers_mode': 'volume'}),
    'api_metered': ('api', 'usd', 9900, 'month', 1, 'Metered calls', {'usage_type': 'metered'}),
    'net_q': ('net', 'usd', 90000, 'month', 3, 'Edge node, quarterly', {}),
    'net_2y': ('net', 'usd', 1800000, 'year', 2, 'Edge cluster, two years', {}),
    'net_w': ('net', 'usd', 2500, 'week', 1, 'Festival node, weekly', {}),
    'net_pack': ('net', 'usd', 10000, 'month', 1, 'Pack of ten nodes',
                 {'transform_quantity': {'divide_by': 10, 'round': 'up'}}),
    'classic_m': ('classic', 'usd', 2900, 'month', 1, 'Classic seat', {'active': False}),
}


def product_id(key):
    return f'prod_Pp{PRODUCTS[key].replace(" ", "").replace("-", "")[:12]}'


def price(key, tiers=False):
    product, currency, amount, interval, count, nickname, extra = PRICES[key]
    result = {'id': f'price_Pp{key}', 'object': 'price', 'product': product_id(product),
              'active': extra.get('active', True), 'currency': currency, 'unit_amount': amount,
              'unit_amount_decimal': None if amount is None else str(amount),
              'billing_scheme': 'tiered' if 'tiers_mode' in extra else 'per_unit',
              'tiers_mode': extra.get('tiers_mode'), 'transform_quantity': extra.get('transform_quantity'),
              'type': 'recurring', 'recurring': {'interval': interval, 'interval_count': count,
                                                 'usage_type': extra.get('usage_type', 'licensed'),
                                                 'meter': 'mtr_PpCalls' if 'usage_type' in extra else None,
                                                 'trial_period_days': None},
              'nickname': nickname, 'lookup_key': key, 'metadata': {}, 'livemode': True}
    if tiers and 'tiers_mode' in extra:
        result['tiers'] = _TIERS
    return result


def coupon(key):
    name, percent = COUPONS[key]
    return {'id': key, 'object': 'coupon', 'name': name, 'percent_off': percent, 'amount_off': None, 'currency': None,
            'duration': 'forever', 'duration_in_months': None, 'valid': True, 'created': epoch(day(1000))}


def period_amount(key, quantity):
    """Minor units one period bills."""
    _, _, amount, _, _, _, extra = PRICES[key]
    if extra.get('usage_type') == 'metered':
        return 0
    if extra.get('tiers_mode') == 'volume':
        tier = next(t for t in _TIERS if t['up_to'] is None or quantity <= t['up_to'])
        return tier['unit_amount'] * quantity + (tier['flat_amount'] or 0)
    if extra.get('tiers_mode') == 'graduated':
        total, floor = 0, 0
        for tier in _TIERS:
            top = quantity if tier['up_to'] is None else min(quantity, tier['up_to'])
            if top > floor:
                total += (top - floor) * tier['unit_amount'] + (tier['flat_amount'] or 0)
                floor = top
        return total
    if 'transform_quantity' in extra:
        quantity = -(-quantity // extra['transform_quantity']['divide_by'])
    return amount * quantity


def record_catalog(recording):
    recording.dates_class('products', 'epoch', ['/data/*/created', '/data/*/updated'])
    recording.dates_class('prices', 'epoch', ['/data/*/created'])
    for active in (True, False):
        rows = [{**price(key, True), 'created': epoch(day(1100))} for key in PRICES
                if PRICES[key][6].get('active', True) == active]
        recording.answer('GET', '/v1/prices', f'prices-{"active" if active else "inactive"}.json',
                         {'object': 'list', 'url': '/v1/prices', 'has_more': False, 'data': rows}, 'prices',
                         query={'starting_after': None, 'active': None if active else 'false'})
    products = [{'id': product_id(key), 'object': 'product', 'name': name, 'active': key != 'classic',
                 'description': None,
                 'default_price': None, 'created': epoch(day(1200)), 'updated': epoch(day(300)), 'metadata': {},
                 'livemode': True} for key, name in PRODUCTS.items()]
    recording.answer('GET', '/v1/products', 'products.json',
                     {'object': 'list', 'url': '/v1/products', 'has_more': False, 'data': products}, 'products',
                     query={'starting_after': None})
    recording.dates_class('coupons', 'epoch', ['/data/*/created'])
    coupons = [coupon(key) for key in COUPONS]
    recording.answer('GET', '/v1/coupons', 'coupons.json',
                     {'object': 'list', 'url': '/v1/coupons', 'has_more': False, 'data': coupons}, 'coupons',
                     query={'starting_after': None})
