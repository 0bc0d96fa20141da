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
    ('A name for everything',
     '{q} had folders called "new", "new 2" and "really new". We agreed on dates. {p} asked that nobody mention '
     'the folder called "old new", so we did not.',
     []),
    ('Two offices, one archive',
     'The second office of {co} came on and for a day both believed that the other had deleted something. Nobody '
     'had. {q} wrote a note about time zones and pinned it over the door.',
     []),
    ('Limits',
     '{p} wanted to know what happens at the limit of the plan, so {q} went there. It slows down, says so, and '
     'keeps everything. Both were a little disappointed that nothing broke.',
     [('praise', 1, 0.4, 'Limits behave as described', 'I pushed it over the edge and it apologised.')]),
    ('The old system goes dark',
     'At noon {q} pulled the plug of the old store for {use} and kept a hand on it until one. No one at {co} '
     'called. {p} has the plug in a frame now.',
     []),
    ('A restore for practice',
     'We lost a folder on purpose and {q} brought it back in {n} seconds. {p} asked for the same again with the '
     'lights off. It took the same time.',
     [('praise', 1, 0.5, 'Restore was practised', 'Now I believe you. I did not before, and I was polite about it.')]),
    ('What the auditors saw',
     '{p} had the auditors in for two days and {q} sat with them. They wrote a single remark, about the plant in '
     'front of the server room. The plant has been moved.',
     []),
    ('Roles and rights',
     'We went through who at {co} may delete and the list was longer than anyone had thought. It is short now. '
     '{q} kept the right, {p} gave it up with some relief.',
     []),
    ('Summer numbers',
     'Less of {use} in summer than {p} had budgeted, and more people reading it. {q} suspects that they were '
     'working. We put a note beside the dip, so that nobody asks twice.',
     []),
    ('Search, second attempt',
     '{q} had typed whole questions into the search and wondered at the answers. Two words work better; we '
     'practised with {p}\'s holiday pictures, which had no business being there.',
     []),
    ('Change of contact',
     'The colleague who had set everything up left {co} in good order and with a list. {q} takes over and had read '
     'the list, to our surprise and {p}\'s.',
     []),
    ('A script that ran too well',
     '{q} had written a loop that uploaded the same {n} files every minute since Tuesday. We stored them once, as '
     'promised. {p} learned of it from us and laughed first.',
     [('praise', 1, 0.3, 'Repeated uploads cost nothing', 'So I did it forty thousand times and it is one file?')]),
    ('Naming day',
     '{co} calls the thing by a name of its own by now, and it is not ours. {p} thinks that is a good sign and {q} '
     'has had stickers made.',
     []),
]


def years_with(account):
    """Days since the account's first contract began, as far as the tables say."""
    subs = [sub.since for sub in account.subs]
    terms = [t.started if t.ends is None else 30 * t.months * (1 + t.prior) - t.ends for t in account.terms]
    return max(subs + terms, default=0)


def old_calls(account):
    """(days ago, template) of a call in the first year, where there was one."""
    template = CALLS[pick(account.key + 'history', len(CALLS))]
    ago = 118 + pick(account.key + 'old', 180)
    return [(ago, template)] if ago + 20 < years_with(account) else []
