# SPDX-License-Identifier: Apache-2.0
"""What was said: a story for every account that speaks, short messages between, and a call from long ago."""
import re

from ids import pick
from shape import Call, Document, Message, Signal

from . import history, templates
from .guild import guild_messages
from .told import TOLD

CUSTOMERS = {'unhappy', 'billing', 'lapsed', 'leaving', 'quiet', 'renewal', 'support', 'decline', 'zero', 'happy',
             'growing',
             'guild'}


def talk_of(account):
    """Everything said with an account: (calls, messages, documents), newest first."""
    items = list(TOLD.get(account.key, ()))
    if items and sum(isinstance(i, Message) for i in items) < 2 and account.situation in CUSTOMERS:
        items += _messages(account, min(i.ago for i in items))
    if account.situation in CUSTOMERS and not account.quiet:
        items += [_templated(account, age, template, f'{account.key}-old-{n}')
                  for n, (age, template) in enumerate(history.old_calls(account))]
    if account.key == 'pipernodes':
        items += guild_messages()
    items.sort(key=lambda item: item.ago)
    return tuple([item for item in items if isinstance(item, kind)] for kind in (Call, Message, Document))


def _fill(account, text, salt):
    people = account.people
    other = people[-1].first if len(people) > 1 else 'a colleague'
    places = {'{co}': account.name, '{p}': people[0].first, '{q}': other,
              '{use}': account.use_case[0].lower() + account.use_case[1:], '{n}': str(12 + pick(salt, 60))}
    for place, value in places.items():
        text = text.replace(place, value)
    return re.sub(r'(^|[.?!] )a colleague', r'\1A colleague', text)


def _signal(account, row, salt):
    kind, severity, sentiment, summary, quote = row
    return Signal(kind, severity, _fill(account, summary, salt), _fill(account, quote, salt), sentiment)


def _templated(account, ago, template, salt):
    title, summary, rows = template
    who = (0, len(account.people) - 1) if len(account.people) > 1 else (0,)
    signals = [_signal(account, row, salt) for row in rows]
    return Call(ago, _fill(account, title, salt), _fill(account, summary, salt), signals, who, account.owner,
                20 + 5 * pick(salt, 8))


def _messages(account, newest):
    """A few messages, each from someone it does not speak of."""
    alone = len(account.people) == 1
    pool = [text for text in templates.MESSAGES.get(templates.MOOD.get(account.situation), [])
            if not (alone and ('{p}' in text or '{q}' in text))]
    for n in range(min(len(pool), 2 + pick(account.key, 3))):
        salt = f'{account.key}-message-{n}'
        text = pool[(pick(account.key + 'messages', len(pool)) + n) % len(pool)]
        author = 0 if '{q}' in text else len(account.people) - 1
        yield Message(newest + 2 + n * 9 + pick(salt, 8), _fill(account, text, salt), author)
