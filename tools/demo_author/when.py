# SPDX-License-Identifier: Apache-2.0
"""Dates, all of them counted from the day the recordings are written for."""
import datetime as dt

from ids import pick

AS_OF = dt.date(2026, 11, 23)


def day(days_ago):
    """The date `days_ago` before the as-of date; negative is after it."""
    return AS_OF - dt.timedelta(days=days_ago)


def moment(days_ago, salt):
    """A working-hours moment of that day, always the same one for the same salt; today's are before noon."""
    latest = 11 if days_ago <= 0 else 17
    seconds = 8 * 3600 + pick(salt, (latest - 8) * 3600)
    midnight = dt.datetime.combine(day(days_ago), dt.time(), dt.timezone.utc)
    return midnight + dt.timedelta(seconds=seconds)


def epoch(value):
    """Epoch seconds of a date (its 00:00 UTC) or of a moment."""
    if not isinstance(value, dt.datetime):
        value = dt.datetime.combine(value, dt.time(), dt.timezone.utc)
    return int(value.timestamp())


def zulu(value):
    """`2026-11-22T09:30:00Z`"""
    if not isinstance(value, dt.datetime):
        value = dt.datetime.combine(value, dt.time(), dt.timezone.utc)
    return value.strftime('%Y-%m-%dT%H:%M:%SZ')


def zulu_ms(value):
    return zulu(value)[:-1] + '.%03dZ' % pick(zulu(value), 1000)


def zulu_micro(value):
    return zulu(value)[:-1] + '.%06dZ' % pick(zulu(value), 1000000)


def offset(value):
    """`2026-11-22T09:30:00+00:00`, as Hasura prints a timestamptz."""
    return zulu(value)[:-1] + '+00:00'


def add_months(date, months):
    """The same day of another month, cut to that month's last day."""
    index = date.year * 12 + date.month - 1 + months
    year, month = divmod(index, 12)
    last = (dt.date(year + (month == 11), month % 11 + 1 if month == 11 else month + 2, 1) - dt.timedelta(days=1)).day
    return dt.date(year, month + 1, min(date.day, last))


def ago(date):
    return (AS_OF - date).days
