# SPDX-License-Identifier: Apache-2.0
"""BuildBetter GraphQL: companies, people, calls, signals, messages and documents."""
import datetime as dt

from ids import pick
from recording import Recording
from shape import Signal
from stories import talk_of
from stories.asked import ASKED
from team import TEAM
from when import moment, offset

SIZES = {'Companies': 1000, 'People': 1000, 'Calls': 100, 'Signals': 1000, 'Messages': 1000, 'Documents': 100}
ROOTS = {'Companies': 'company', 'People': 'person', 'Calls': 'interview', 'Signals': 'extraction',
         'Messages': 'conversation_message', 'Documents': 'document'}
TYPE_IDS = {}


class Book:
    """Numbers records as a database would: in the order in which they came in."""

    def __init__(self, accounts):
        self.companies, self.people, self.calls, self.signals, self.messages, self.documents = ([] for _ in range(6))
        self.team = {key: self._member(key, member) for key, member in TEAM.items()}
        self.spoken = {}
        for account in accounts:
            self._account(account)
        for request in ASKED:
            self._asked(request)
        self._odd()

    def _member(self, key, member):
        return self._person(member, None, None, key, {'id': 247, 'name': 'Team Member'}, 1100)

    def _person(self, person, company, external, salt, persona, age):
        created = moment(age, salt + 'created')
        row = {'id': 70001 + len(self.people), 'external_id': external, 'first_name': person.first,
               'last_name': person.last,
               'email': person.email or None, 'title': person.title, 'department': None, 'avatar_url': None,
               'source': 'calendar',
               'source_identifier': None, 'company_id': company and company['id'],
               'company': company and {k: company[k] for k in ('id', 'name', 'domain')},
               'persona_id': persona['id'], 'persona': persona, 'created_at': offset(created),
               'updated_at': offset(created)}
        self.people.append(row)
        return row

    def _account(self, account):
        calls, messages, documents = talk_of(account)
        if not (calls or messages or documents):
            return
        ages = [item.ago for item in (*calls, *messages, *documents)]
        age = max(ages) + 6
        created = moment(age, account.key + 'bb')
        company = {'id': 3001 + len(self.companies), 'name': account.named('buildbetter'),
                   'domain': account.domain_in('buildbetter'), 'photo_url': None, 'color': None,
                   'created_at': offset(created), 'updated_at': offset(moment(min(ages), account.key))}
        self.companies.append(company)
        people = [self._person(p, company, None, account.key + p.last, {'id': 246, 'name': 'Customer'}, age)
                  for p in account.people]
        self.spoken[account.key] = people
        told = [self._call(account, people, call, n) for n, call in enumerate(calls)]
        for n, message in enumerate(messages):
            self._message(account, people, message, n)
        for n, document in enumerate(documents):
            self._document(account, document, told, n)

    def _call(self, account, people, call, n):
        start = moment(call.ago, f'{account.key}-call-{n}')
        host = self.team[call.host]
        end = start + dt.timedelta(minutes=call.minutes)
        ident = 500100 + len(self.calls)
        present = [people[w] for w in call.who if w < len(people)]
        attendees = [{'id': ident * 10 + n, 'speaker': n, 'person': brief(p)} for n, p in enumerate([host, *present])]
        row = {'id': ident, 'external_id': None, 'name': call.title, 'original_name': call.title,
               'short_summary': call.summary,
               'summary': None, 'transcript_summary': None, 'source': 'zoom', 'interaction': 'call',
               'permission': 'organization',
               'asset_url': None, 'asset_duration_seconds': call.minutes * 60, 'asset_is_audio': False,
               'meeting_url': None,
               'started_at': offset(start), 'completed_at': offset(end), 'recorded_at': offset(start),
               'display_ts': offset(start),
               'created_at': offset(end), 'updated_at': offset(end), 'deleted_at': None,
               'transcript_status': 'complete',
               'summary_state': 'complete', 'type': {'id': 11, 'name': 'Customer call'}, 'attendees': attendees,
               'tags': [],
               'summaries': []}
        self.calls.append(row)
        for order, signal in enumerate(call.signals):
            self._signal(signal, people, start + dt.timedelta(minutes=3 + 4 * order), row, attendees)
        return row

    def _signal(self, signal, people, at, call, attendees=()):
        person = people[min(signal.who, len(people) - 1)]
        seat = next((a for a in attendees if a['person']['id'] == person['id']), None)
        ident = 880001 + len(self.signals)
        type_id = TYPE_IDS.setdefault(signal.type, 21 + len(TYPE_IDS))
        self.signals.append({
            'id': ident, 'interview_id': call and call['id'], 'summary': signal.summary, 'context': None,
            'sentiment': signal.sentiment, 'severity': signal.severity, 'bias': None,
            'start_sec': 60.0 + pick(str(ident), 900) if call else None, 'end_sec': None, 'created_at': offset(at),
            'display_ts': offset(at), 'speaker': seat and seat['speaker'], 'person_id': person['id'],
            'attendee': {'id': seat['id'] if seat else ident, 'person': brief(person)},
            'call': call and {k: call[k] for k in ('id', 'name', 'external_id')},
            'types': [{'type': {'id': type_id, 'name': signal.type}}],
            'topics': [{'topic': {'id': 60, 'text': signal.topic}}] if signal.topic else [],
            'keywords': [], 'emotions': [], 'impacts': [], 'exact_quote': {'id': ident + 400000, 'text': signal.quote}})

    def _message(self, account, people, message, n):
        at = moment(message.ago, f'{account.key}-message-{n}')
        author = people[min(message.who, len(people) - 1)]
        ident = 910001 + len(self.messages)
        self.messages.append({'id': ident, 'message': message.text, 'sent_at': offset(at), 'created_at': offset(at),
                              'speaker': None,
                              'conversation_id': 40000 + pick(account.key, 9000),
                              'author': {'id': ident, 'person': brief(author)}})
        for signal in message.signals:
            self._signal(signal, people, at, None)

    def _document(self, account, document, calls, n):
        at = moment(document.ago, f'{account.key}-document-{n}')
        ident = 61001 + len(self.documents)
        named = [{'call': {k: call[k] for k in ('id', 'name', 'attendees')}, 'folder': None} for call in calls[:1]]
        self.documents.append({'id': ident, 'name': document.name, 'status': 'complete', 'content': document.text,
                               'created_at': offset(at), 'updated_at': offset(at),
                               'creator': {'id': ident, 'person': brief(self.team[account.owner])},
                               'permission': 'organization',
                               'template': {'id': 5, 'name': 'Account plan', 'description': None}, 'input_data': named})

    def _asked(self, request):
        """A request that came by itself: neither in a call nor in a message that is kept."""
        signal = Signal('feature_request', request.severity, request.summary, request.quote, who=request.who)
        self._signal(signal, self.spoken[request.account], moment(request.ago, request.account + request.summary), None)

    def _odd(self):
        """A call nobody from outside attended, and a message with an absurd date."""
        call = dict(self.calls[0], id=500099, name='Internal: who forgot the meeting?', original_name='Internal',
                    short_summary='Three of us waited ten minutes and then talked about lunch.')
        call['attendees'] = [{'id': 5000990 + n, 'speaker': n, 'person': brief(p)}
                             for n, p in enumerate(list(self.team.values())[:2])]
        self.calls.append(call)
        message = dict(self.messages[0], id=909999, message='Sent from a phone that thinks it is the first century.')
        message['sent_at'] = '0026' + message['sent_at'][4:]
        self.messages.append(message)


def brief(person):
    return {k: person[k] for k in ('id', 'first_name', 'last_name', 'email', 'title', 'company_id', 'company',
                                   'persona')}


def record(accounts):
    recording, book = Recording('buildbetter'), Book(accounts)
    stamps = ('created_at', 'updated_at', 'display_ts', 'started_at', 'completed_at', 'recorded_at', 'sent_at',
              'deleted_at')
    rows = {'Companies': book.companies, 'People': book.people, 'Calls': book.calls, 'Signals': book.signals,
            'Messages': book.messages, 'Documents': book.documents}
    for operation, found in rows.items():
        root, size = ROOTS[operation], SIZES[operation]
        used = [s for s in stamps if s in found[0]]
        recording.dates_class(operation.lower(), 'iso', [f'/data/{root}/*/{stamp}' for stamp in used])
        for at in range(0, len(found) + 1, size):
            recording.answer('POST', '/v1/graphql', f'{operation.lower()}-{at // size + 1}.json',
                             {'data': {root: found[at:at + size]}}, operation.lower(),
                             body={'/operationName': operation, '/variables/offset': at})
    return recording
