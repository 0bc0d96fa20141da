# SPDX-License-Identifier: Apache-2.0
"""Amounts as text, the way Salesbricks prints them."""
SYMBOLS = {'USD': '$', 'AUD': '$', 'EUR': '€', 'GBP': '£'}


def text(minor, currency):
    sign = '-' if minor < 0 else ''
    return f'{sign}{SYMBOLS[currency]}{abs(minor) // 100:,}.{abs(minor) % 100:02d}'
