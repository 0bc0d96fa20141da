# SPDX-License-Identifier: Apache-2.0
"""Stories of the accounts that are about to be lost."""
from .say import call, heard, nps, paper, wrote

STORIES = {
    'hooli': [
        call(2, 'Gavin Belson: where we stand',
             'Gavin spoke for eleven minutes about elephants before he reached the outage. His board has asked for '
             'a second source for HooliChat storage, and Hoover is writing the comparison. He will renew only if '
             'somebody from Pied Piper sits in their incident room until the launch is over.',
             heard('escalation', 3, -0.9, 'Gavin Belson escalated the HooliChat outage to his board',
                   'My board asked me why a company with nine employees can take down mine. I had no metaphor for '
                   'it.'),
             heard('churn_risk', 3, -0.8, 'A second source for storage is being compared',
                   'Hoover is writing the comparison. If you are lucky he will finish it.'),
             who=(0, 1), host='monica', minutes=45),
        call(6, 'Incident review with Hoover Wells',
             'We went minute by minute through the four hours in which HooliChat showed other people\'s cats. The '
             'cause was our cache key, and we said so. Hoover wants the fix in writing and a way to switch the '
             'cache off himself.',
             heard('issue', 3, -0.6, 'Cache key mixed up thumbnails of different users',
                   'People were seeing cats that were not theirs. In our business that is a privacy breach.',
                   1, 'Caching'),
             heard('featureRequest', 3, -0.1, 'A switch to turn the edge cache off',
                   'Give me a switch. I like switches.', 1, 'Caching'),
             who=(1, 2), host='dinesh', minutes=60),
        call(15, 'Platform team check-in',
             'Patrice told us that two of her five teams have moved back to the old store while they wait for the '
             'fix. She is still on our side and said that this is the second time she has had to say so in a '
             'meeting. Seats for both teams are idle.',
             heard('churn_risk', 2, -0.5, 'Two platform teams moved back to the old store',
                   'I moved two teams back. I will move them again when I do not have to apologise for it.', 2),
             who=(2,), host='dinesh'),
        call(38, 'Quarterly review',
             'A polite call with a long silence in the middle. Denpok asked whether compression has a soul, Hoover '
             'asked for the uptime numbers, and the numbers were the harder question. We agreed to report '
             'availability by product from now on.',
             heard('complaint', 2, -0.4, 'Availability is only reported as one number',
                   'One number for everything is how you hide a bad number.', 1),
             who=(1, 3), minutes=50),
        call(96, 'Two more platform teams',
             'Patrice brought two new teams with sixty people between them and a plan that fit on one slide. '
             'HooliChat media moves first, voice notes after that. Everyone left in a good mood, which Jared wrote '
             'down because it was unusual.',
             heard('praise', 1, 0.6, 'Sixty more people for two platform teams',
                   'Your codec made our slowest team the fastest one. They are unbearable now.', 2),
             who=(2, 1)),
        wrote(1, 'Our general counsel would like the outage report before tomorrow. Please do not send a video.', 1),
        wrote(5, 'The thumbnails are right again. I am not closing the ticket until I know why they were wrong.', 1),
        wrote(11, 'Seats for Maps and Voice can be parked, they will not be needed this month.', 2),
        wrote(3, 'Two people from your side may come into the incident room. Not the one with the chain.', 0),
        wrote(8, 'Cache counters for last night attached. Line 4 is the one I do not understand, and I wrote '
                 'line 4.', 2),
        wrote(13, 'Who approved the maintenance window? It was in the middle of our keynote rehearsal.', 1),
        wrote(17, 'Comparison, first draft: you win on size, the other side wins on answering the phone.', 1),
        wrote(22, 'Please add Patrice to the status page. She finds out from the press.', 3),
        wrote(29, 'Gavin would like to know whether the renewal could be announced as his idea.', 3),
        wrote(34, 'The new decoder cut our voice notes by a third. I thought you should hear something good as '
                  'well.', 2),
        wrote(7, 'Your last invoice is held until the availability credit is agreed. In money, not in seats.', 1),
        wrote(58, 'We will present the storage numbers to the board. Please check slide six before Gavin does.', 2),
        nps(36, 5, 'Brilliant until it is not. I need the second half to be boring.', 1),
        nps(92, 8, 'My developers stopped complaining. I had to check whether they were still here.', 2),
        call(71, 'HooliChat media, second wave',
             'Patrice moved voice notes a week early and the graphs barely noticed. Hoover asked what happens when '
             'a cache goes bad and nobody had a crisp answer, which in hindsight was the whole meeting. We wrote '
             'it down as an action and then did not do it.',
             heard('commitment', 2, 0.1, 'A run-book for a bad cache was promised',
                   'Write me one page. What breaks, who knows, who fixes it.', 1, 'Caching'),
             heard('praise', 1, 0.5, 'Voice notes moved a week early',
                   'A week early. I have had to invent a meeting.', 2),
             who=(2, 1), host='dinesh', minutes=40),
        paper(4, 'Recovery plan: Hooli',
              'Written cause of the cache incident, an engineer in the incident room until the launch, a switch '
              'for the edge cache in the next release. Monica owns the conversation with Gavin, Dinesh the one '
              'with Hoover.'),
        paper(40, 'Availability by product: Hooli',
              'HooliChat, Search and Maps each with their own monthly availability, as Hoover asked in the review.')],
    'endframe': [
        call(8, 'The invoice nobody will sign',
             'Mina has our invoice and cannot match it: the order form says eighty seats, Stripe bills a hundred '
             'and fifty. Sherry says the extra seats were a pilot that never started. Until that is settled their '
             'accounts department pays nothing at all, including the part nobody disputes.',
             heard('complaint', 3, -0.6, 'Stripe bills 150 seats, the order form says 80',
                   'You are billing me for seventy people I do not employ.', 2, 'Billing'),
             who=(0, 2), host='monica', minutes=35),
        call(21, 'Transcoding pipeline',
             'Dale has moved half of the nightly queue to their own boxes because an unpaid account made him '
             'nervous. He says it works well enough to be dangerous. He would move it back if finance got out of '
             'the way.',
             heard('churn_risk', 2, -0.5, 'Half of the queue moved to their own boxes',
                   'I had to plan for you switching us off. Now I have a plan, and plans get used.', 1),
             who=(1,), host='dinesh'),
        call(58, 'Collections, first round',
             'The card was declined twice and Mina did not know it was a card. They want to pay by transfer, '
             'thirty days, with a purchase order. Tracy sends the form.',
             heard('issue', 2, -0.2, 'Wants to pay by transfer with a purchase order',
                   'We do not do cards. We have never done cards. Who gave you a card?', 2),
             who=(2,), host='tracy', minutes=15),
        wrote(3, 'Fourth reminder received. There is still no purchase order on it, so it is still not an invoice to '
              'us.', 2),
        wrote(19, 'Can you confirm in writing that nothing is deleted while this is in dispute?', 1),
        paper(7, 'Reconciliation: Endframe',
              'Order form: 80 seats. Stripe: 150 seats. The difference is a pilot that was entered and never '
              'started. Proposal: credit the seventy, keep the rest, move to transfer.')],
    'khole': [
        call(5, 'Card, season, servers',
             'Colin explained, cheerfully, that the season pass sold a tenth of what it should have. The card is '
             'declined because the account behind it is empty until the publisher pays. He asked for a month of '
             'patience and for us not to mention it to Yan.',
             heard('complaint', 2, -0.4, 'Cannot pay until the publisher does',
                   'It is not that I will not pay you. It is that I cannot, which is much more honest.'),
             host='dinesh'),
        call(18, 'Asset delivery after the layoffs',
             'Yan is alone now with what used to be a team of four. The live game still uses us; the two new ones '
             'were cancelled, and their seats with them. He would like a smaller plan rather than a promise.',
             heard('churn_risk', 3, -0.6, 'Two of three games are cancelled',
                   'There are a hundred and ten seats and one of me. I can sit in about one of them.', 1),
             who=(1,), host='dinesh', minutes=40),
        wrote(4, 'Colin says you two talked. What did he say about the servers?', 1),
        wrote(23, 'Could we drop to twenty seats from the next period? I will ask forgiveness later.', 1),
        nps(17, 7, 'The product is fine. We are not.', 1)],
    'homicide': [
        call(24, 'After the stunt jump',
             'The live stream of the jump stalled for forty seconds at the only moment anyone had come for. Aaron '
             'was calm about it and Blaine was not. They had already been talking to a broadcaster, and this '
             'settled the argument.',
             heard('escalation', 2, -0.8, 'The live stream stalled at the jump',
                   'Four hundred thousand people watched a man hang in the air. He had landed by then.',
                   1, 'Live streams'),
             heard('churn_risk', 2, -0.8, 'Moving live events to a broadcaster',
                   'We need someone we can shout at in person.'),
             who=(0, 1), host='tracy', minutes=40),
        call(9, 'Off-boarding',
             'Aaron confirmed the cancellation and was kind about it. They keep nothing with us but would like the '
             'archive of old spots back on drives. Tracy arranges the export.',
             heard('churn_risk', 2, -0.3, 'Cancellation confirmed',
                   'You were nice about it. Send the drives and we are square.'),
             host='tracy', minutes=15),
        wrote(7, 'The drives should go to the warehouse, not to the office. The office is a bar now.', 1)],
    'fiduciary': [
        call(4, 'Renewal: three conditions',
             'Maxine put three conditions on the table and all of them are about support. A named person, an '
             'answer within a working day, and no more letters that begin with an apology. Peggy has a competing '
             'quote and let us see the logo on it.',
             heard('churn_risk', 3, -0.7, 'A competing quote is on the table',
                   'I brought the other quote so that you could see I am not bluffing.', 2, 'Renewal'),
             heard('escalation', 2, -0.6, 'Named support demanded before any signature',
                   'Give me one person with a surname and I will stop asking for a manager.'),
             who=(0, 2), minutes=50),
        call(13, 'Claims search, again',
             'Albert showed us a search for one claimant that returns eleven others and misses him. The cause is '
             'known and the fix slipped twice. He has told his adjusters to use paper for the gold policies until '
             'it works.',
             heard('complaint', 3, -0.6, 'Claims search misses records',
                   'I typed the man\'s whole name. It offered me eleven other men.', 1, 'Search'),
             heard('bug', 3, -0.5, 'Search drops entries with a hyphen',
                   'It is the hyphen. I found it for you. It is the hyphen.', 1, 'Search'),
             who=(1,), host='dinesh', minutes=45),
        call(44, 'Usage by department',
             'Of a hundred and forty seats, the adjusters use twenty-five and the other departments were never '
             'trained. Albert offered a room and a morning for a course. Nobody has put it in a calendar yet.',
             heard('objection', 2, -0.2, 'Paying for departments that were never trained',
                   'Procurement counts seats. It does not count intentions.', 2),
             who=(1, 2)),
        nps(10, 3, 'I want to like it. It keeps losing people called Smith-something.', 1),
        wrote(2, 'Please have the renewal papers with the three conditions in them by Thursday, or do not bother with '
              'the papers.', 2),
        wrote(8, 'The adjusters have asked whether paper is now official policy.', 1),
        paper(3, 'Renewal at risk: Fiduciary Gold',
              'Named support person, one-day answers, hyphen fix with a date. Maxine decides, Peggy executes, '
              'Albert will speak for us if search works by then.')],
    'umbra': [
        call(12, 'Out of contract',
             'Priscilla knows that the term has ended and that they still read scans through us every day. A new '
             'imaging committee wants three vendors and a hospital lawyer. She asked us to keep the lights on and '
             'to stop calling it a grace period in writing.',
             heard('objection', 3, -0.3, 'A committee now needs three vendors',
                   'I am one vote of nine, and two of the nine are on holiday.', 0, 'Procurement'),
             heard('churn_risk', 3, -0.5, 'Two other vendors are being tested',
                   'The other two are in the building this week. I thought you should know.'),
             host='monica', minutes=40),
        call(26, 'Slow studies',
             'Obi timed forty studies: ours open in nine seconds, last spring it was two. Radiologists have begun '
             'to open them on the old archive instead. The change came with our viewer update and can be undone.',
             heard('complaint', 3, -0.6, 'Studies open in nine seconds instead of two',
                   'Nine seconds is long enough for a radiologist to have an opinion about you.', 1, 'Viewer'),
             who=(1,), host='dinesh', minutes=35),
        call(61, 'Renewal reminder',
             'A short call: Priscilla expected to sign within the month and asked for the same terms. She had not '
             'yet met the committee.',
             host='monica', minutes=15),
        wrote(9, 'The night shift has gone back to the old archive. I could not talk them out of it.', 1),
        wrote(16, 'Is there a paper that explains the viewer change to people who are not engineers?', 0)],
    'tidemark': [
        call(11, 'The missing purchase order',
             'Ruth has refused the invoice because it names a purchase order that was closed at the end of their '
             'year. She is right. We reissue it, and she promised to pay the same week; she promised that in the '
             'last call as well.',
             heard('complaint', 2, -0.4, 'Invoice names a closed purchase order',
                   'I am a controller. I cannot pay a number that no longer exists, however sorry you are.'),
             host='monica', minutes=20),
        call(47, 'Storm season review',
             'Lionel said the claims app was fine in the storm and that few people used it, because the adjusters '
             'from outside brought their own. He is not sure who decides next year. Neither was anyone else on the '
             'call.',
             heard('objection', 2, -0.2, 'Contract adjusters bring their own tools',
                   'In a storm half my people are somebody else\'s people.', 1),
             who=(1,), host='monica'),
        wrote(39, 'The statement you sent shows the old address. The old address is under water.', 0)],
    'flutterbeam': [
        call(97, 'Video in house',
             'Javed has built a small encoder that does eighty per cent of what ours does and costs them a weekend '
             'a month. Gilda thinks that is a good trade while they have no money. They will let the year run out '
             'and not renew.',
             heard('churn_risk', 3, -0.5, 'Will not renew, own encoder is good enough',
                   'It is worse. It is also ours, and it is free until Javed quits.'),
             who=(0, 1), host='tracy', minutes=35),
        wrote(102, 'Please make sure that nothing renews by itself. I have been caught by that before.', 0)],
    'minato': [
        call(22, '未払い請求の件 (open invoices)',
             '高橋 explained that the overseas payment was returned twice by their bank because the account name did '
             'not match. 佐藤 has stopped all uploads until somebody above him approves the supplier again. We send '
             'the bank letter in Japanese today.',
             heard('issue', 3, -0.4, 'Bank returned two payments, account name differs',
                   '送金が二度戻ってきました。名義が違うそうです。', 1, 'Billing'),
             who=(0, 1), host='dinesh', minutes=40),
        call(63, '利用状況の確認 (usage review)',
             'The Yokohama terminal moved to a system the harbour authority prescribes. 佐藤 still wants us for the '
             'long haul documents, which nobody has loaded yet. It was a quiet, careful no.',
             heard('churn_risk', 3, -0.5, 'The terminal must use another system', '港湾局の指定ですので、私どもには選べません。'),
             host='dinesh'),
        wrote(30, '銀行の書類がまだ届いておりません。ご確認をお願いいたします。', 1)],
    'halcyon': [
        call(3, 'Nine days to go',
             'Deirdre has not signed and told us exactly why: the price went up nine per cent while the dashcam '
             'footage went missing twice. She will take last year\'s price and a written cause, or a '
             'month-to-month plan at any price. Monica has until Friday.',
             heard('objection', 3, -0.5, 'Nine per cent more after two incidents',
                   'You lost my footage twice and put the price up once. Pick a direction.', 0, 'Price'),
             heard('escalation', 2, -0.7, 'Written cause demanded before signature',
                   'I have a driver in court on the strength of a file you cannot find.'),
             who=(0, 1), host='monica'),
        call(16, 'Missing dashcam footage',
             'Tomas listed the trucks by number. In each case the upload was accepted and then expired under the '
             'wrong retention rule. The files cannot be brought back, and we said that before he asked.',
             heard('complaint', 3, -0.7, 'Footage expired under the wrong rule',
                   'Accepted is a word that should mean something.', 1, 'Retention'),
             heard('bug', 3, -0.4, 'Retention rule of the trial applied to production',
                   'So my trucks have been on a trial for a year?', 1, 'Retention'),
             who=(1,), host='dinesh', minutes=50),
        call(52, 'Fleet review',
             'Usage had begun to slip and Tomas put it down to the season. He asked for a report by depot, and for '
             'the alert mails to stop arriving at three in the morning.',
             heard('featureRequest', 1, 0.1, 'Reports by depot', 'I answer for nine depots and get one number.', 1),
             who=(1,), host='monica'),
        nps(14, 2, 'Ask me again when you have found truck 114.', 1),
        wrote(1, 'Legal wants the retention statement signed by a person, not by a team.', 0),
        wrote(9, 'We have started copying the footage to drives. By hand. In a freight company.', 1),
        paper(2, 'Offer: Halcyon Freight',
              'Last year\'s price, retention pinned in the contract, a written cause signed by Richard. Or month '
              'to month at list price. Deirdre decides.')],
    'quillon': [
        call(88, 'Handover that did not happen',
             'Hamish was to take the archive over from a colleague who has since left, and nobody gave him the '
             'keys. Moira would rather see the presses than a dashboard. They promised a date for training and '
             'asked us not to hold our breath.',
             heard('objection', 2, -0.2, 'No one trained since the handover',
                   'I inherited a login and a sticky note. The note has lost its stick.', 1),
             who=(0, 1), host='tracy'),
        wrote(91, 'Thank you for the guide. I shall read it when the Christmas titles are off the press.', 0),
        wrote(84, 'Could somebody tell me which of our archives you actually hold?', 1)],
}
