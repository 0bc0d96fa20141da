# SPDX-License-Identifier: Apache-2.0
"""A Salesbricks subscription worked out of its row in the tables: dates, lines, history, invoices."""
import datetime as dt
from dataclasses import dataclass, field

from ids import uid
from keys import salesbricks_chain
from when import AS_OF, add_months, ago, day

ONE_DAY = dt.timedelta(days=1)
STEP = {'MONTHLY': 1, 'QUARTERLY': 3, 'SEMI_ANNUALLY': 6, 'ANNUALLY': 12}


@dataclass
class Span:
    """One agreement: a standard order or a renewal, its dates inclusive, its recurring value in minor units."""
    order: str
    type: str
    starts: dt.date
    ends: dt.date
    value: int


@dataclass
class Chain:
    account: object
    term: object
    id: str
    starts: dt.date
    ends: object
    value: int
    onboarding: int
    spans: list = field(default_factory=list)

    @property
    def months(self):
        return self.term.months

    @property
    def total(self):
        return self.value + self.onboarding


def chain(account, index):
    term = account.terms[index]
    name = f'{account.key}-chain-{index}'
    value = term.arr * 100 * term.months // 12
    if term.ends is None:  # open-ended: the value is a year's
        starts, ends = day(term.started), None
    else:
        ends = day(-term.ends)
        starts = add_months(ends + ONE_DAY, -term.months)
    result = Chain(account, term, salesbricks_chain(account, index), starts, ends,
                   0 if term.state == 'trial' else value,
                   term.onboarding * 100)
    result.spans = _spans(result, name)
    return result


def _spans(chained, name):
    term, spans = chained.term, []
    end, value = chained.starts - ONE_DAY, chained.value
    for back in range(term.prior):
        value = value * 92 // 100 // 100 * 100
        start = add_months(end + ONE_DAY, -term.months)
        kind = 'STANDARD' if back == term.prior - 1 else 'RENEWAL'
        spans.insert(0, Span(uid(f'{name}-prior-{back}'), kind, start, end, value))
        end = start - ONE_DAY
    kind = 'TRIAL' if term.state == 'trial' else 'RENEWAL' if term.prior else 'STANDARD'
    spans.append(Span(uid(f'{name}-order'), kind, chained.starts, chained.ends, chained.total))
    if term.upgrade:
        half = add_months(chained.starts, term.months // 2)
        spans.append(Span(uid(f'{name}-upgrade'), 'UPGRADE', half, chained.ends,
                          chained.value * term.upgrade // term.seats // 2))
    return spans


def segments(chained):
    """The billing periods of the running term: (start, inclusive end, amount in minor units)."""
    if chained.ends is None:
        return [(chained.starts, None, chained.total)]
    step = STEP.get(chained.term.billing, chained.months) or chained.months
    count = max(1, chained.months // step)
    cuts = [add_months(chained.starts, step * n) for n in range(count)] + [chained.ends + ONE_DAY]
    share, rest = divmod(chained.value, count)
    return [(cuts[n], cuts[n + 1] - ONE_DAY, share + (rest + chained.onboarding if n == 0 else 0))
            for n in range(count)]


def past_segments(chained, days):
    """Billing periods that began within the last `days`, those of earlier terms as whole terms."""
    result = []
    for span in chained.spans:
        if span.ends and span.ends < chained.starts and 0 <= ago(span.starts) <= days:
            result.append((span.starts, span.ends, span.value))
    return result + [s for s in segments(chained) if s[0] <= AS_OF and ago(s[0]) <= days]
