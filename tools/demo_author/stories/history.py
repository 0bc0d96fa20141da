# SPDX-License-Identifier: Apache-2.0
"""What was said with customers long ago: enough to scroll back to."""
from ids import pick

CALLS = [
    ('Training for new people',
     'Nine newcomers at {co} learned the way in and the way out for {use}. {q} asked most of the questions '
     'and {p} none, which we are told is the usual division. The recording is in their folder.',
     []),
    ('Security questionnaire',
     '{p} had {n} questions from their security people and we answered all but two on the call. The two went to '
     'Gilfoyle, who answered them in four words. {q} thought that was refreshing.',
     []),
    ('Migration finished',
     'The last of the old {use} came over at the weekend and {q} compared the counts twice. They match. {p} asked '
     'for a certificate, so we made one.',
     [('praise', 1, 0.6, 'Migration finished without a loss',
       'I counted. Then I counted again. You may frame that.')]),
    ('Spring cleaning',
     'We looked at what of {use} nobody had opened in a year, and it was two thirds. {p} moved it to the cheap '
     'tier while we watched. The saving pays for the lunch {q} owes us.',
     []),
    ('Feature walk-through',
     '{q} wanted to see the new search on their own data for {use}. It found {n} files that {p} had believed '
     'deleted. Nobody said anything for a moment.',
     [('featureRequest', 1, 0.1, 'Empty the bin for good', 'When I delete a thing I would like it to be gone.')]),
    ('Yearly review',
     'A year of numbers on one page: {n} per cent more {use} at the same cost. {p} will show that page to '
     'the board. {q} found one typing error on it.',
     []),
    ('Half-year check',
     'Nothing urgent. {p} asked after the roadmap, {q} after the food at our office. We promised to improve both.',
     []),
    ('Who owns what',
     'We wrote down with {q} who at {co} decides about {use}, who pays for it and who gets woken up at night. It '
     'is three different people, and now all three know.',
     []),
]


def years_with(account):
    """Days since the account's first contract began, as far as the tables say."""
    subs = [sub.since for sub in account.subs]
    terms = [t.started if t.ends is None else 30 * t.months * (1 + t.prior) - t.ends for t in account.terms]
    return max(subs + terms, default=0)


def old_calls(account):
    """(days ago, template) of one or two calls in the first year."""
    age = years_with(account)
    start = pick(account.key + 'history', len(CALLS))
    days = [118 + pick(account.key + 'old', 70), 232 + pick(account.key + 'older', 90)]
    return [(ago, CALLS[(start + 3 * n) % len(CALLS)]) for n, ago in enumerate(days) if ago + 20 < age]
