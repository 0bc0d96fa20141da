# SPDX-License-Identifier: Apache-2.0
"""Stories of the accounts that can still be turned around."""
from .say import call, heard, nps, paper, wrote

STORIES = {
    'raviga': [
        call(7, 'Renewal, in one sentence',
             'Laurie asked for the price per partner, heard it, and asked why it was not lower. The associates use '
             'the deal room daily; the partners have their assistants print it. She will decide on the number '
             'alone and said so.',
             heard('objection', 3, -0.3, 'Price per partner is too high',
                   'I do not object to the product. I object to the number.', 0, 'Price'),
             who=(0, 2), host='monica', minutes=12),
        call(24, 'Seats and partners',
             'Evan counted who signs in: ten of forty-five. Ed thinks twenty seats would do and asked what that '
             'does to the discount. We said it halves, and he wrote that down twice.',
             heard('objection', 2, -0.2, 'Fewer seats wanted at renewal',
                   'We bought seats for funds that have since been folded into other funds.', 1, 'Seats'),
             who=(1, 2), host='monica'),
        wrote(5, 'Please send the renewal with twenty, thirty and forty-five seats on one page. Laurie does not turn '
              'pages.', 2),
        wrote(33, 'The deal room was very fast on the day of the close. I noticed, even if nobody said it.', 2),
        paper(6, 'Renewal options: Raviga Capital',
              'Twenty seats without discount, thirty with half, forty-five with last year\'s. Laurie decides on '
              'one number; lead with the one we want.')],
    'aviato': [
        call(77, 'Vision session',
             'Erlich described where Aviato is going and did not say when. Priya, who runs everything, said that '
             'four people still use the store and that the others have moved to a shared drive. She would join a '
             'training if it was short and before lunch.',
             heard('objection', 1, -0.1, 'The team drifted to a shared drive',
                   'It is not that they dislike it. They forgot that it exists.', 1),
             who=(0, 1), minutes=55),
        wrote(83, 'Is the parking validated when you visit? Asking for Aviato.', 0),
        wrote(79, 'Please send me the short guide again, and only to me.', 1)],
    'maleant': [
        call(4, 'Box 14, shelf 2',
             'Anu walked us along a rack by phone until we found the appliance that reports a full disk and is '
             'empty. Replaying its journal fixed it. Eleven more look the same, and she will not do eleven more '
             'phone calls.',
             heard('issue', 3, -0.4, 'Appliances report a full disk',
                   'It says full. I am looking at it. It is as empty as my weekend.', 1, 'Appliances'),
             heard('complaint', 2, -0.4, 'Fixing appliances one by one',
                   'Do not make me read serial numbers to you eleven more times.', 1),
             who=(1,), host='dinesh', minutes=65),
        call(20, 'Cold storage roadmap',
             'Keith wants tape behind the appliances and was told no three years ago. We told him maybe. He took '
             'that as progress and asked for it in writing, where it will look like no.',
             heard('featureRequest', 3, 0.0, 'Tape tier behind the appliances',
                   'Tape does not crash. Tape does not update itself. Tape does not have a roadmap.', 0, 'Tape'),
             host='dinesh'),
        call(49, 'Quarterly numbers',
             'Ingest is down a fifth since the last quarter because one of their tenants left. The rest is steady. '
             'Keith asked whether a tenant\'s seats could be paused, which they cannot.',
             heard('objection', 2, -0.2, 'Seats of a departed tenant cannot be paused',
                   'My tenant left. Your invoice for my tenant did not.'),
             who=(0, 1)),
        wrote(2, 'Shelf 3 now says full as well. It is lying too.', 1),
        wrote(13, 'Replacement fans arrived. They are for a different box. We like them anyway.', 1)],
    'sliceline': [
        call(6, 'The bill and the pizza',
             'Dan and Jin took the call from a kitchen. The card was maxed out by a flour order, and they will '
             'change it after the weekend rush. Order photos are down because they stopped asking customers for '
             'them.',
             heard('complaint', 1, -0.2, 'Wants billing on the fifteenth, after payouts',
                   'We get paid on the tenth. You ask on the first. Do you see it?', 1, 'Billing'),
             who=(0, 1), host='dinesh', minutes=15),
        call(37, 'Do photos still matter?',
             'The photo step costs orders, Jin has data for it. They will keep photos for complaints only, which '
             'is a third of the volume. They like us and need less of us.',
             heard('churn_risk', 1, -0.2, 'Photos only for complaints from now on',
                   'It turns out people know what pizza looks like.', 1),
             who=(1,), host='dinesh'),
        wrote(3, 'Card is sorted on Monday. Extra cheese is on us.', 0)],
    'bachmanity': [
        call(11, 'Back again',
             'Big Head is pleased to be a customer again and not sure of what. The luau footage is in, the '
             'follow-up events are not planned yet. Erlich wants the logo on the dashboard to be larger.',
             heard('objection', 1, 0.0, 'Unsure what to use it for between events',
                   'I feel like we should be using it more? Or less?'),
             who=(0, 1), minutes=25),
        call(66, 'Restart',
             'The old subscription ended when the money did. There is money again, from a source nobody explained, '
             'and they took fifteen seats this time. We kept the set-up small on purpose.',
             heard('praise', 1, 0.5, 'Returned after the pause',
                   'It was like coming home, except that the locks had changed.', 1),
             who=(0, 1), minutes=20),
        wrote(10, 'What is our password? And what is the thing it is for?', 0)],
    'nipalert': [
        call(10, 'Declined',
             'Brandon\'s card has been declined three times because his bank dislikes the name of his company on '
             'statements. He is opening another account. The app itself has fewer users than before the store '
             'listing was changed.',
             heard('issue', 2, -0.2, 'Bank blocks the payment',
                   'My bank called me about it. They read the name out loud. Twice.'),
             host='tracy', minutes=20),
        wrote(2, 'New account on Tuesday. Please do not turn the detector off, it is the whole app.', 0)],
    'spinder': [
        call(33, 'Cheaper elsewhere',
             'Kayla is under orders to cut a third of her infrastructure and storage was the easiest line to find. '
             'She set the cancellation herself to have it on paper, and said it can be undone if we match the '
             'price. Omar would rather stay.',
             heard('churn_risk', 2, -0.4, 'Cancellation set, open to a matching price',
                   'I pressed cancel so that my boss could see me press it.', 0, 'Price'),
             who=(0, 1), host='tracy', minutes=25),
        call(72, 'Profile media',
             'Uploads grew and the team shrank. Omar asked for automatic thumbnails, which exist, and for someone '
             'to tell his engineers.',
             heard('featureRequest', 1, 0.2, 'Thumbnails by size',
                   'Three sizes, made once. Is that a strange thing to want?', 1),
             who=(1,), host='tracy'),
        wrote(31, 'If the offer comes before the end of the period I can still undo this.', 0)],
    'kestrel': [
        call(81, 'New head of IT',
             'Percy is new and inherited us with forty other suppliers. Imogen likes the discovery bundles and has '
             'stopped opening them herself. He will review everything and us with it, and that is where it ended.',
             heard('objection', 1, -0.1, 'All suppliers under review',
                   'I have forty suppliers and a spreadsheet. You are row seventeen.', 1),
             who=(0, 1), host='monica', minutes=35),
        wrote(86, 'Please address correspondence to Mr Achebe in future.', 0)],
    'pennyfarthing': [
        call(36, 'Picture desk',
             'Callum is the last of the picture desk who still uses the archive daily; the others take what the '
             'agencies send. Agnes wants one good reason to train people again and would prefer it to be a pretty '
             'one.',
             heard('complaint', 1, -0.2, 'Agency pictures are quicker to find',
                   'It takes me four clicks to find our own photograph and two to find somebody else\'s.', 1),
             who=(0, 1), host='tracy'),
        nps(32, 6, 'Useful when I remember it. The cat has been photographed more often than the search page.', 1),
        wrote(20, 'Which button shows pictures by the person who took them? There used to be one.', 1)],
    'severny': [
        call(5, 'Потери кадров (frame loss)',
             'Игорь measured two per cent of lost frames on the Tallinn link after the last update and none before '
             'it. Ольга wants the old version back tonight and an explanation later. We rolled the relay back '
             'while they listened.',
             heard('escalation', 2, -0.6, 'Frames are lost after the update',
                   'Верните старую версию сегодня, объяснения потом.', 0, 'Video relay'),
             heard('issue', 3, -0.4, 'Two per cent of frames lost on one link',
                   'Два процента — это каждая пятидесятая улыбка.', 1, 'Video relay'),
             who=(0, 1), host='dinesh', minutes=45),
        call(18, 'Продление (renewal)',
             'Ольга said that a local provider has been asked for an offer, because her management asks for one '
             'every year. She thinks ours is better and that this will have to be shown again. A side-by-side on '
             'their own link would help her.',
             heard('churn_risk', 2, -0.4, 'A local provider was asked for an offer',
                   'Каждый год одно и то же: покажите, что вы лучше.'),
             host='monica'),
        wrote(4, 'После отката всё чисто, спасибо. Ждём причину.', 1),
        wrote(12, 'Можно ли получать счёт на неделю раньше?', 0)],
    'ostrava': [
        call(9, 'Line 3 stops',
             'Jiří has a camera on line 3 whose pictures arrive a minute late, and a minute is forty metres of '
             'paper. We found the buffer and halved the delay during the call. He wants the other half.',
             heard('issue', 3, -0.4, 'Pictures from line 3 arrive late',
                   'A minute late is forty metres late. I measure you in metres.', 1, 'Latency'),
             who=(1,), host='dinesh', minutes=40),
        call(31, 'Prices and pulp',
             'Lenka is fine with the renewal going through by itself and not fine with the indexation clause. '
             'Paper is selling badly and she has to cut somewhere. She was clear that it would not be us first.',
             heard('complaint', 2, -0.3, 'Indexation clause',
                   'Everything is indexed except what I am paid for paper.'),
             host='monica', minutes=25),
        wrote(6, 'Half a minute now. Better. Not good.', 1)],
    'coleman': [
        call(28, 'Where is the signature?',
             'Nadine has the papers on her desk and Coleman has been on a yacht. They still produce the portfolio '
             'reports with us every Friday. She asked for a month\'s extension by e-mail, and got it in an hour.',
             heard('objection', 2, -0.2, 'Nobody on shore to sign',
                   'He signs things on land. He has not been on land.', 1),
             who=(1,), host='monica', minutes=15),
        call(70, 'What does it do?',
             'Coleman asked, in earnest, what we do. We explained. He asked what that is worth per portfolio '
             'company and whether we would sell it to all of them. It was the best question of the quarter.',
             heard('complaint', 2, -0.3, 'Value is not visible to the partners',
                   'I am sure that it is very clever. Show me where it is on the page.'),
             who=(0, 1), host='monica'),
        wrote(25, 'Extension received, thank you. He is back next week, I am told by the marina.', 1)],
    'norrland': [
        call(32, 'Uppföljning (follow-up)',
             'Åsa had asked every crew what they think, and they think the upload takes too long on mobile links '
             'in the woods. Björn had guessed as much. A setting for small batches helps; they did not know it was '
             'there.',
             heard('complaint', 2, -0.3, 'Uploads are slow on mobile links',
                   'In the forest you are as fast as the last bar of signal.', 0, 'Uploads'),
             who=(0, 1), host='dinesh'),
        nps(30, 4, 'Good idea, wrong woods.'),
        wrote(15, 'The small batches work. Could they be the default for crews?', 1)],
    'nakheel': [
        call(5, 'Sensor gaps',
             'ليلى showed a chart with holes in it: whenever the devices grow hot they send twice and we drop '
             'both. The rule that drops duplicates is ours and too eager. A fix is promised for next week, and she '
             'repeated the word "next".',
             heard('issue', 3, -0.5, 'Duplicate rule drops both copies',
                   'أرسلناها مرتين فحذفتموها مرتين.', 0, 'Deduplication'),
             heard('complaint', 3, -0.5, 'Gaps in the customers\' charts',
                   'My customer pays me for a line. I am sending him dots.'),
             who=(0, 1), minutes=45),
        call(23, 'Duplicates, first look',
             'Yousef sent the logs of three hot afternoons. We could see it and not yet explain it. He has started '
             'to move one customer\'s feed to a plain bucket, to be safe.',
             heard('issue', 2, -0.3, 'Readings are missing on hot afternoons',
                   'Above forty-six degrees you go quiet. So do I, but I am allowed to.', 1),
             who=(1,), host='dinesh'),
        wrote(3, 'Second customer has noticed the gaps. Please, a date.', 1),
        wrote(12, 'متى سيصل الإصلاح؟', 0)],
    'vortex': [
        call(29, 'The pivot, explained',
             'Keenan is very excited about something that is no longer VR. Jodie says half of the renderers were '
             'reassigned and the scene library is not being streamed to anyone. The contract still has months to '
             'run and she would like to use it for something.',
             heard('complaint', 1, -0.2, 'Half of the render team was reassigned',
                   'We have sixty seats for a world that nobody is building this month.', 1),
             who=(0, 1), host='dinesh', minutes=40),
        call(64, 'Scene streaming at home',
             'The demo ran over a living-room connection for the first time and everyone applauded, Keenan '
             'loudest. Jodie asked quietly what it costs when a thousand people do that.',
             heard('featureRequest', 2, 0.4, 'Price per scene streamed',
                   'I need to know what one crying investor costs.', 1),
             who=(0, 1), host='dinesh'),
        wrote(26, 'What if the archive was the product? Call me.', 0)],
    'tethics': [
        call(55, 'Lecture library on hold',
             'The lecture series stopped when its sponsor did. Wanda would like to keep the recordings and drop '
             'the seats; Hollis wants the pledge on our website first. We talked about both and agreed on neither.',
             heard('churn_risk', 1, -0.2, 'Lecture series stopped',
                   'There is no one to lecture and no one to be lectured.', 1),
             who=(0, 1), host='tracy'),
        wrote(58, 'The plaque arrives on Friday. Would you stand next to it?', 0)],
    'saltmarsh': [
        call(8, 'Two invoices and a new system',
             'Bea\'s department changed its accounting system and ours is among the suppliers that did not survive '
             'the move. She has us down again since this morning. Gareth asked that his turbine data not become '
             'part of a lesson about it.',
             heard('complaint', 2, -0.3, 'Lost in the move to a new accounting system',
                   'You fell through a hole in our migration. I have put you back by hand.', 1, 'Billing'),
             who=(0, 1), host='monica', minutes=25),
        call(41, 'Blade pictures',
             'Inspection flights paused for the storms and the pictures with them. Gareth would like a comparison '
             'from one flight to the next, which he now does with two screens and a ruler.',
             heard('featureRequest', 3, 0.2, 'Compare two inspections',
                   'I have a ruler on my monitor. It is a company ruler, but still.', 0, 'Comparison'),
             host='monica'),
        wrote(4, 'Payment run is on Thursday, you are in it. I checked twice.', 1)],
    'brightwater': [
        call(3, 'Checksum failures',
             'Felix has seven runs whose checksums do not match after decompression. The science is stopped until '
             'we say which of the two copies is right. Sunita called it a trust problem before anyone else could.',
             heard('escalation', 3, -0.7, 'Seven runs fail their checksum',
                   'I can repeat an experiment. I cannot repeat a patient.', 0, 'Integrity'),
             heard('issue', 3, -0.6, 'Checksum differs after decompression',
                   'Seven of nine hundred. Tell me which seven next time.', 1, 'Integrity'),
             who=(0, 1), host='dinesh', minutes=70),
        call(10, 'Checksums, the cause',
             'It was a sequencer that writes its header after the data and changes it. Our copy was right, theirs '
             'was early. Felix laughed for the first time in a week; Sunita wants the check to happen at upload, '
             'and she is right.',
             heard('featureRequest', 3, 0.1, 'Verify at upload',
                   'Check it at the door, not at the funeral.', 0, 'Integrity'),
             who=(0, 1), host='dinesh', minutes=40),
        call(46, 'Pipeline review',
             'Two groups left for another building and took their own storage with them. What remains is used '
             'hard. Felix would like budgets by group, to see who is doing what.',
             heard('complaint', 1, -0.2, 'No budgets by group', 'One bill for nine groups is nine arguments.', 1),
             who=(1,), host='dinesh'),
        wrote(2, 'We have restarted four of the seven. Three to go.', 1),
        wrote(9, 'Please put "theirs was early" into the report in nicer words.', 1),
        paper(2, 'Incident log: Brightwater Genomics',
              'Seven checksum failures, cause found, our copies correct. Promise: verification at upload in the '
              'next release, owner Dinesh.')],
    'hoshizora': [
        call(26, '利用者が減った理由 (why usage fell)',
             '山田 said that the new rhythm game was delayed by half a year, and the patch team with it. 中村 keeps '
             'the old games running alone. They want to keep the plan, because changing it needs the same '
             'signatures as buying it.',
             heard('issue', 1, -0.1, 'Patch team is idle until the new game', '新作が延びたので、配信するものがありません。'),
             who=(0, 1), host='dinesh'),
        wrote(35, '小さな修正だけを送る方法はありますか。', 1)],
    'optimoji': [
        call(48, 'On pause',
             'Petra paused the plan rather than explain it to her investors. Ian has gone part-time. If the '
             'sticker deal with a phone maker comes through they return the same day, she said, and so did he, '
             'separately.',
             heard('churn_risk', 1, -0.2, 'Plan paused until a deal closes',
                   'Think of us as a smiley with its eyes closed.'),
             who=(0, 1), host='tracy', minutes=20),
        wrote(50, 'Does pausing pause the invoices as well? Asking before my co-founder does.', 0)],
}
