# SPDX-License-Identifier: Apache-2.0
"""What the hand-written tables say of an account, before any source spells it in its own way."""
from dataclasses import dataclass, field
from typing import Optional
import re
import unicodedata


@dataclass
class Person:
    first: str
    last: str
    title: str
    email: str


def people(domain, text):
    """`First Last|Title; First Last|Title|local-part or whole address`; `-` for nobody knows the address"""
    result = []
    for entry in filter(None, (part.strip() for part in text.split(';'))):
        name, title, *rest = [part.strip() for part in entry.split('|')]
        first, _, last = name.partition(' ')
        address = rest[0] if rest else '.'.join(filter(None, (_ascii(first), _ascii(last))))
        if address == '-':
            address = ''
        elif '@' not in address:
            address = f'{address}@{domain}' if domain else ''
        result.append(Person(first, last, title, address))
    return result


def _ascii(text):
    plain = unicodedata.normalize('NFKD', text).encode('ascii', 'ignore').decode().lower()
    return re.sub(r'[^a-z]+', '', plain)


@dataclass
class Usage:
    """Weekly active users, oldest week first; `seen`: days since the last event; `seats`: the PostHog property."""
    weeks: tuple
    seen: int = 0
    seats: Optional[int] = None


def usage(text, seen=0, seats=None):
    return Usage(tuple(int(n) for n in text.split()), seen, seats)


@dataclass
class Term:
    """A Salesbricks subscription: its running (or last) term ends in `ends` days; amounts in major units a year."""
    plan: str
    arr: int
    seats: int
    ends: Optional[int]
    months: int = 12
    currency: str = 'USD'
    billing: str = 'ANNUALLY'
    prior: int = 0  # earlier terms of the same length, each 8 % smaller
    onboarding: int = 0  # one-off, major units
    auto: bool = False  # renews by itself
    state: str = 'active'  # active trial expired terminated draft signing upcoming
    overdue: Optional[int] = None  # days the last invoice is past due
    renewal_order: bool = False  # an open renewal order exists
    invoices: bool = True  # false: billed elsewhere
    started: int = 0  # days since the start, where it has no end
    upgrade: int = 0  # seats added by an upgrade order in this term
    note: str = ''  # why it was terminated


@dataclass
class Sub:
    """A Stripe subscription; `renews`: days to the end of the running period."""
    price: str
    quantity: Optional[int]
    renews: int
    since: int = 400  # days since it was created
    status: str = 'active'
    cancel: bool = False  # scheduled for the period's end
    ended: int = 0  # days since it ended
    past_due: int = 0  # days since the failed invoice
    attempts: int = 0
    retry: bool = True  # another attempt is planned
    coupon: str = ''
    trial: int = 0  # length of the trial in days
    bills: bool = False  # metadata names the Salesbricks subscription
    by_invoice: bool = False
    old_shape: bool = False
    comment: str = ''
    paused: bool = False


@dataclass
class Deal:
    """A HubSpot deal; `close`: days until the close date."""
    name: str
    amount: float
    stage: str
    close: int
    currency: str = 'USD'
    created: int = 60
    pipeline: str = 'default'


@dataclass
class Lost:
    """A closed-lost Salesbricks order."""
    plan: str
    value: int
    ago: int
    reason: str
    currency: str = 'USD'
    seats: int = 40


@dataclass
class OpenOrder:
    """An open new-business order without a subscription."""
    plan: str
    value: int
    created: int
    currency: str = 'USD'
    seats: int = 30


@dataclass
class Signal:
    type: str
    severity: object
    summary: str
    quote: str
    sentiment: float = 0.0
    who: int = 0
    topic: str = ''


@dataclass
class Call:
    ago: int
    title: str
    summary: str
    signals: list = field(default_factory=list)
    who: tuple = (0,)
    host: str = 'jared'
    minutes: int = 30


@dataclass
class Message:
    ago: int
    text: str
    who: int = 0
    signals: list = field(default_factory=list)


@dataclass
class Document:
    ago: int
    name: str
    text: str


@dataclass
class Account:
    key: str
    name: str
    domain: Optional[str]
    industry: str
    employees: int
    revenue: int  # millions of dollars a year
    city: str
    country: str
    contacts: str
    situation: str
    owner: str = 'jared'
    state: str = ''
    about: str = ''
    stage: str = 'customer'
    tier: str = 'Growth'
    use_case: str = 'Media archives'
    usage: Optional[Usage] = None
    terms: list = field(default_factory=list)
    subs: list = field(default_factory=list)
    billed: int = 0  # days since Stripe knows the customer, where it has no subscription
    deals: list = field(default_factory=list)
    lost: list = field(default_factory=list)
    orders: list = field(default_factory=list)
    talk: list = field(default_factory=list)
    quiet: bool = False  # no written-by-template talk
    hubspot: bool = True
    spelled: dict = field(default_factory=dict)  # other names and domains, by source
    link: str = 'external'  # how PostHog's group is joined: external, stripe, metadata, none
    extra_domains: str = ''

    def __post_init__(self):
        self.people = people(self.domain, self.contacts)

    @property
    def in_stripe(self):
        return bool(self.subs or self.billed)

    @property
    def product(self):
        if self.terms:
            return self.terms[0].plan
        return 'Middle-Out Cloud'

    def named(self, source):
        return self.spelled.get(source, self.name)

    def domain_in(self, source):
        return self.spelled.get(source + '_domain', self.domain)
