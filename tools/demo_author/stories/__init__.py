# SPDX-License-Identifier: Apache-2.0
"""What was said: written for the accounts that matter most, by template for the rest."""
from ids import choose, pick
from shape import Call, Document, Message, Signal

from . import templates
from .guild import guild_messages
from .told import TOLD

HOSTS = {'jared': 'jared', 'monica': 'monica', 'dinesh': 'dinesh', 'tracy': 'tracy'}


def talk_of(account):
    """Everything said with an account: (calls, messages, documents), newest first."""
    items = list(TOLD.get(account.key, ()))
    if not items and not account.quiet:
        items = _by_template(account)
    if account.key == 'pipernodes':
        items += guild_messages()
    return tuple(sorted((i for i in items if isinstance(i, kind)), key=lambda i: i.ago) for kind in (Call, Message, Document))


def _fill(account, text, salt):
    people = account.people
    return (text.replace('{co}', account.name).replace('{p}', people[0].first).replace('{q}', people[-1].first)
            .replace('{use}', account.use_case[0].lower() + account.use_case[1:]).replace('{n}', str(12 + pick(salt, 60))))


def _signal(account, row, salt):
    kind, severity, sentiment, summary, quote = row
    return Signal(kind, severity, _fill(account, summary, salt), _fill(account, quote, salt), sentiment)


def _by_template(account):
    situation = account.situation
    items, calls = [], templates.CALLS.get(situation, [])
    before = max((lost.ago for lost in account.lost), default=0)
    for n, age in enumerate(templates.AGES[situation]):
        salt = f'{account.key}-{n}'
        title, summary, rows = calls[(pick(account.key, 7) + n) % len(calls)]
        who = (0, len(account.people) - 1) if len(account.people) > 1 else (0,)
        items.append(Call(age + before * (situation == 'lost') + pick(salt, 4), _fill(account, title, salt),
                          _fill(account, summary, salt), [_signal(account, row, salt) for row in rows], who,
                          account.owner, 20 + 5 * pick(salt, 8)))
    pool = templates.MESSAGES.get(templates.MOOD.get(situation), [])
    first = templates.AGES[situation][0] if templates.AGES[situation] else 0
    for n in range(2 + pick(account.key, 3) if pool else 0):
        salt = f'{account.key}-message-{n}'
        text = pool[(pick(account.key, 5) + n) % len(pool)]
        age = first + before * (situation == 'lost') + 2 + n * 9 + pick(salt, 8)
        items.append(Message(age, _fill(account, text, salt), len(account.people) - 1))
    if situation in templates.DOCUMENTS:
        name, text = templates.DOCUMENTS[situation]
        items.append(Document(first + 1, _fill(account, name, account.key), _fill(account, text, account.key)))
    if situation in ('happy', 'growing') and pick(account.key, 2):
        items.append(Message(20 + pick(account.key, 40), 'Survey answer', 0, [
            Signal('nps_score', 1, f'NPS {9 + pick(account.key, 2)}', choose(account.key, NICE), 0.8)]))
    return items


NICE = ['Does what it says.', 'Fast, quiet, cheap enough.', 'Would recommend, have recommended.', 'Support is people, which I like.']
