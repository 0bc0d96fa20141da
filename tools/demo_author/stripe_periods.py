# SPDX-License-Identifier: Apache-2.0
"""When the periods of a Stripe subscription begin and end."""
import datetime as dt

from stripe_catalog import PRICES
from when import add_months, ago, day


def _back(end, interval, count):
    if interval == 'week':
        return end - dt.timedelta(days=7 * count)
    return add_months(end, -count * (12 if interval == 'year' else 1))


def period(sub):
    """Start (inclusive) and end (exclusive) of the running or last period."""
    if sub.status == 'trialing':
        return day(sub.trial - sub.renews), day(-sub.renews)
    end = day(-sub.renews) if sub.status != 'canceled' else day(sub.ended)
    return _back(end, *PRICES[sub.price][3:5]), end


def past_periods(sub):
    """The periods that began, newest first, back to 13 months ago or the subscription's creation."""
    start, end = period(sub)
    result = []
    while ago(start) <= min(395, sub.since + 1):
        result.append((start, end))
        start, end = _back(start, *PRICES[sub.price][3:5]), start
    return result
