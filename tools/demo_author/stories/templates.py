# SPDX-License-Identifier: Apache-2.0
"""What is said with accounts that have no story of their own, by situation.

{co} the company, {p} and {q} first names of two of its people, {use} what they use the product for, {n} a number.
A call is (title, summary, signals); a signal is (type, severity, sentiment, summary, quote).
"""
AGES = {'unhappy': (3, 17, 41), 'billing': (9, 52), 'lapsed': (27, 66), 'leaving': (38, 80), 'quiet': (84,),
        'renewal': (6, 25), 'support': (4, 19, 47), 'decline': (34, 71), 'zero': (53,), 'happy': (13, 47),
        'growing': (5, 33), 'new': (2, 10, 23), 'trial': (3, 8), 'signed': (7,), 'prospect': (8, 31),
        'lost': (70, 110), 'left': (190,), 'none': (), 'guild': (15,)}

CALLS = {
    'unhappy': [
        ('Escalation: what went wrong',
         '{p} opened by saying the last outage reached their own customers. We walked through the timeline '
         'together and agreed on a written cause by Friday. {q} wants a named engineer on call until it is '
         'stable again.',
         [('escalation', 3, -0.8, '{p} escalated the outage',
           'I had to explain your outage to my board. I am not doing that twice.')]),
        ('Executive check-in',
         '{p} said plainly that another vendor has been asked for a quote. The trust was lost over the slow '
         'answers rather than the bug itself. We left with three promises, all of them with dates.',
         [('churn_risk', 3, -0.7, '{co} is collecting other quotes',
           'We are talking to somebody else now, and I would rather you heard it from me.')]),
        ('Support review',
         'We went through {n} open tickets with {q}, oldest first. Seven of them can be closed today; the two '
         'about {use} need the codec team. The tone was tired more than angry.',
         [('complaint', 2, -0.5, 'Support answers take too long',
           'I get a friendly reply in an hour and a real answer in nine days.')])],
    'billing': [
        ('Open invoice',
         '{q} confirmed the invoice arrived but the purchase order on it was last year\'s. We reissue it today '
         'with the right number. {p} asked that nobody switches anything off in the meantime.',
         [('issue', 2, -0.3, 'Wrong purchase order on the invoice',
           'Accounts cannot pay a number they have already closed.')]),
        ('Payment and plan',
         'The card on file belonged to someone who left {co} in spring. {p} will add the company card this week '
         'and wants a reminder before the next run. Usage of {use} did not come up until the last minute, and then '
         'only as a cost.',
         [('complaint', 2, -0.4, 'Cost of {use} questioned',
           'If we trimmed this to half the seats, would anyone here notice?')])],
    'lapsed': [
        ('After the term ended',
         '{p} still has people working in the product and is surprised it still lets them in. Renewal is stuck '
         'behind a new approval that {q} did not know about either. We agreed to send a one-page summary they can '
         'forward.',
         [('objection', 2, -0.2, 'New approval step blocks the renewal',
           'There is a committee now. I did not ask for the committee.')]),
        ('Renewal that was not signed',
         'The contract for {co} went unsigned because two people each thought the other had it. {p} wants the old '
         'price for a shorter term. We said we could do one or the other.',
         [('complaint', 2, -0.4, 'Renewal papers arrived late',
           'You sent us the papers nine days before the date. We are not that fast.')])],
    'leaving': [
        ('Why they are leaving',
         '{p} thanked the team and said the decision was made above them. The replacement is cheaper and worse, in '
         'their words, and finance only asked about the first half. They want an export of everything for {use}.',
         [('churn_risk', 3, -0.6, '{co} is moving away',
           'It is a good product. We are just not going to be the ones paying for it.')]),
        ('Export and off-boarding',
         '{q} asked how long archives stay readable after the last day. We explained the thirty days and offered '
         'to keep {use} in cold storage for a quarter. {p} did not join.',
         [('complaint', 1, -0.2, 'Export is slow', 'The export runs at the speed of a polite conversation.')])],
    'quiet': [
        ('Quarterly review',
         'A short call, mostly us talking. {p} had not looked at the dashboard since the previous review and {q} '
         'has a new role. They promised to name someone for {use} and have not yet.',
         [('objection', 1, -0.1, 'No owner on their side', 'Honestly, nobody here owns this at the moment.')])],
    'renewal': [
        ('Renewal terms',
         '{p} likes the product and not the uplift. They asked for last year\'s price on {n} seats or the new '
         'price with priority support. We will come back with both on paper.',
         [('objection', 3, -0.3, 'Price uplift',
           'Nine per cent more for the same thing is a hard sentence to say out loud here.')]),
        ('Renewal preparation',
         'We looked at who actually uses {use} at {co} and it is fewer people than the contract says. {q} took the '
         'list away to check. {p} would rather sign early than discuss it twice.',
         [('commitment', 1, 0.2, '{q} checks the seat list',
           'Give me until Thursday, I will tell you which names are real.')])],
    'support': [
        ('Stalled uploads',
         '{q} showed us uploads for {use} that stop at ninety-nine per cent and then start over. We could '
         'reproduce it while they watched, which helped more than any apology. A fix is promised for the next '
         'release.',
         [('issue', 3, -0.5, 'Uploads restart at 99 %',
           'It gets all the way to the end and then thinks better of it.')]),
        ('Weekly incident call',
         'Two of the four incidents are closed. The decode errors on older files remain, and {p} has started '
         'keeping a spreadsheet of them. We agreed on a daily note until it is quiet for a week.',
         [('complaint', 3, -0.5, 'Incidents pile up',
           'I keep a spreadsheet of your incidents. That is not a hobby I wanted.')]),
        ('Log review',
         'We read logs with {q} for an hour and found one misconfigured proxy on their side and one missing retry '
         'on ours. {p} joined for the end and took both well.',
         [('issue', 2, -0.2, 'Missing retry in the client', 'So half of it was us. I will take half.')])],
    'decline': [
        ('Usage review',
         'Fewer people sign in each week and {p} knows it. The team that asked for {use} was split in a '
         'reorganisation and half of it now works elsewhere. They want a short training for the newcomers before '
         'deciding anything.',
         [('complaint', 2, -0.3, 'Newcomers find it hard to start',
           'The new people open it, see a codec menu and close it again.')]),
        ('Check-in',
         '{q} said the old workflow crept back because it needs no login. We offered single sign-on at no cost and '
         'a template for {use}. No decision, but a date to speak again.',
         [('issue', 1, -0.1, 'Login is in the way',
           'Nobody remembers the password, so nobody uses the clever thing.')])],
    'zero': [
        ('Is anyone using it?',
         '{p} admitted that nobody has signed in for weeks. The project that needed {use} is on hold until the new '
         'year. They would rather pause than cancel.',
         [('churn_risk', 1, -0.3, 'Project on hold',
           'If it costs the same to not use it, someone will ask why we do.')])],
    'happy': [
        ('Quarterly review',
         '{p} went through their own numbers before we could show ours: twice the {use}, a third of the space. '
         'Nothing is broken. They asked for exports by folder, politely and for the second time.',
         [('featureRequest', 1, 0.3, 'Export by folder',
           'If I could export one folder instead of the world, I would be a happy person.')]),
        ('Check-in',
         'A good half hour. {q} showed a dashboard they built on our API, which we did not know was possible. {p} '
         'would act as a reference if asked nicely.',
         [('praise', 1, 0.8, '{co} would be a reference',
           'It does the boring thing perfectly, which is all I ever wanted.')]),
        ('Roadmap chat',
         '{p} wanted to know what is coming for {use} and liked most of it. They would trade two of the features '
         'for a faster search. No concerns about the contract.',
         [('featureRequest', 2, 0.2, 'Faster search', 'Search is the one place where I still wait.')]),
        ('Health check',
         'We looked at {n} days of {use} with {q} and found nothing to fix. They asked whether the colour of the '
         'progress bar could be changed; it can now.',
         [('praise', 1, 0.6, 'Smooth quarter', 'I had to think hard to find something to complain about.')])],
    'growing': [
        ('More seats',
         'Two more teams at {co} want in. {p} asked for a price for {n} further seats and for a way to give each '
         'team its own quota. We send numbers tomorrow.',
         [('featureRequest', 2, 0.4, 'Quota for each team', 'I need to stop one team from eating the whole plate.')]),
        ('Expansion planning',
         '{q} walked us through next year: twice the {use} by summer. They would rather commit for two years than '
         'talk every quarter. {p} wants a named contact, and got one.',
         [('praise', 1, 0.7, 'Wants to commit for longer',
           'Just give me a number for two years and let me go back to work.')])],
    'new': [
        ('Kick-off',
         'We met the people who will run {use} and agreed on three milestones. {p} wants the first real data in by '
         'the end of the month. {q} will own it and already had good questions.',
         [('commitment', 1, 0.5, '{q} owns the roll-out', 'Put my name on it. I like having my name on things.')]),
        ('Onboarding, second session',
         'The first {n} files went through while we were on the call, which made everyone smile. {q} needs '
         'read-only accounts for auditors. No blockers.',
         [('featureRequest', 1, 0.3, 'Read-only accounts', 'Auditors should be able to look and not to touch.')]),
        ('Onboarding, third session',
         '{p} signed off the import and invited the rest of the team. We left them a two-page guide to {use} with '
         'their own screenshots in it.',
         [('praise', 1, 0.6, 'Import signed off', 'That was less painful than our last printer.')])],
    'trial': [
        ('Trial check-in',
         '{p} has run {use} through the trial twice and got the same result both times, which seems to have been '
         'the test. They asked what the price would be for the whole team. Decision within the week.',
         [('praise', 1, 0.5, 'Trial results convince',
           'Same answer twice. You would be surprised how rare that is.')]),
        ('Trial kick-off',
         'We set the trial up with {p} on the call and loaded their own files for {use}. They will judge it by '
         'speed first and by price second.',
         [('commitment', 1, 0.3, 'Decision by the end of the trial',
           'You will have a yes or a no from me, not a maybe.')])],
    'signed': [
        ('Before the start',
         'Papers are in hand and {p} wants accounts ready on the first day. We agreed on a kick-off date and on '
         'who brings the cake.',
         [('commitment', 1, 0.5, 'Accounts ready on day one',
           'On the first morning I want everybody in, not a queue.')])],
    'prospect': [
        ('Discovery',
         '{p} described {use} on a whiteboard that was mostly arrows. They spend more on storage than on the '
         'people who look at it. They know two competitors and liked neither demo.',
         [('objection', 1, 0.1, 'Wants proof on own data', 'Everybody\'s demo works. Show me mine.')]),
        ('Demo',
         'We compressed a sample from {co} live and nobody spoke for a while. {p} asked about on-premises boxes '
         'and data residency. Procurement joins the next call.',
         [('featureRequest', 2, 0.4, 'Data residency', 'If it leaves the country, I do not have to read further.')])],
    'lost': [
        ('Decision call',
         '{p} told us no, kindly. The product was liked; the timing and one missing piece were not. They would '
         'look again if that piece turned up.',
         [('objection', 2, -0.3, 'A missing piece decided it', 'Call me when that box is ticked. I mean it.')]),
        ('Evaluation review',
         'We went through the scoring sheet of {co} line by line. First on compression, third on everything around '
         'it. {p} fought for us longer than expected.',
         [('objection', 2, -0.2, 'Scored low around the core', 'Your engine is wonderful. Your paperwork is not.')])],
    'left': [
        ('Last call',
         '{p} closed the account with a good word for the team. What they did with {use} has stopped, and there is '
         'nothing to sell to a thing that has stopped.',
         [('churn_risk', 2, -0.3, 'The work itself has ended', 'It is not you. There is just no more of it to do.')])],
    'guild': [
        ('Operators call',
         '{p} chaired the monthly call of node operators with {n} people on it. Most of the hour went to payout '
         'times and a bug in the Windows installer. The mood is good.',
         [('featureRequest', 2, 0.3, 'Payout calendar',
           'We can wait for money. We cannot wait for not knowing when.')])],
}

MESSAGES = {
    'bad': [
        'Hello, any news on the ticket from last week? Our people ask me every morning.',
        '{p} asked me to write: we need an answer before we can discuss anything else.',
        'I still cannot see the {use} from before the incident. Please do not close this again.',
        'Thanks for the quick reply. It does not solve it, but thank you.',
        'Could we move the meeting? There is an internal one about you first.'],
    'flat': [
        'Could you resend the invoice to our new address for bills?',
        'How do I add a colleague without giving them everything?',
        'Is there a way to see which files of the {use} are oldest?',
        'We are closed for the holiday, back on Monday.',
        'The new viewer looks different. Is that on purpose?',
        'Who should {q} write to about a data processing agreement?'],
    'asking': [
        'Thank you for the demo. Who can tell us what the price would be in our currency?',
        'Is there a customer in our line of work we could talk to?',
        'I have shown your slides around. The one with the arrows raised questions.',
        'Our security people sent a form. It is long, I am sorry.',
        'We decide in the spring, or when somebody asks loudly. Keep in touch.'],
    'good': [
        'Just to say that the {use} import finished overnight without a single complaint. Thank you!',
        '{p} showed the savings chart at our all-hands and people clapped. At a chart.',
        'Could you send the slides from the call? {q} wants to steal two of them.',
        'We would like to add a few seats next month, how do we do that?',
        'Small thing: the tooltip says "compresion". Otherwise perfect.'],
}
MOOD = {'unhappy': 'bad', 'billing': 'flat', 'lapsed': 'flat', 'leaving': 'bad', 'quiet': 'flat', 'renewal': 'flat',
        'support': 'bad', 'decline': 'flat', 'zero': 'flat', 'happy': 'good', 'growing': 'good', 'new': 'good',
        'trial': 'good', 'signed': 'good', 'prospect': 'asking', 'lost': 'asking', 'left': 'flat', 'guild': 'flat'}

DOCUMENTS = {
    'unhappy': ('Recovery plan: {co}',
        'Three commitments with owners: a written cause for the outage, a named engineer for {use}, and a weekly '
        'call with {p} until they say it can stop.'),
    'renewal': ('Renewal plan: {co}',
        'Who decides, what they pay today, what they use of it, and the two offers we are willing to make. {p} '
        'signs, {q} reads.'),
    'growing': ('Expansion plan: {co}',
        'Where the new seats come from, which team goes first, and how {q} wants the quota for {use} to work.'),
    'new': ('Onboarding plan: {co}',
        'Three milestones for {use}, each with a date that {q} proposed and a person who does it.'),
    'support': ('Incident log: {co}',
        'Every incident around {use} with its cause, its fix and what we told {p} at the time.'),
}
