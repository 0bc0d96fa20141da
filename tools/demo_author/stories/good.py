# SPDX-License-Identifier: Apache-2.0
"""Stories of customers that are well, of trials, of prospects and of deals that were lost."""
from .say import call, heard, nps, paper, wrote

STORIES = {
    'breamhall': [
        call(21, 'One page',
             'Laurie asked for one page with one number on it. We brought it. She said "good" and the call was '
             'over after six minutes, which Courtney tells us is a record of the friendly kind.',
             heard('praise', 1, 0.4, 'Satisfied, in one word', 'Good.'),
             who=(0, 1), host='monica', minutes=6),
        nps(41, 9, 'It is efficient.')],
    'trescommas': [
        call(6, 'This guy streams',
             'Russ wants the desert festival in three times the quality and half the delay, and named a car he '
             'would trade for it. Maria translated that into eight more nodes for a week in spring. She already '
             'has the purchase order.',
             heard('praise', 1, 0.9, 'Wants the festival bigger',
                   'These are not the words of a man with two commas.'),
             heard('featureRequest', 2, 0.4, 'Lower delay for live streams',
                   'The crowd screams and my stream screams four seconds later. Fix the scream.', 0, 'Latency'),
             who=(0, 1), host='dinesh'),
        wrote(4, 'He means spring. Do not ship anything yet.', 1),
        nps(28, 10, 'Doors that open like this.')],
    'seefood': [
        call(17, 'Hot dog at scale',
             'Jian Yang reported that it works and hung up. Monty called back and told us that recognition is four '
             'times faster since the pictures come through us. They will also do pizza, he thinks; it is not '
             'decided.',
             heard('featureRequest', 1, 0.2, 'Recognition of a second food', 'Pizza. Maybe. I do not promise.'),
             who=(0, 1), host='dinesh', minutes=9)],
    'intersite': [
        call(9, 'The library doubles',
             'Molly bought two smaller studios and their libraries have to be in by summer. Stan needs to know '
             'which of the three import paths we would use ourselves. She asked for a two-year price without being '
             'offered one.',
             heard('praise', 1, 0.7, 'Two more libraries are coming',
                   'You are the only vendor my lawyers and my engineers both like.'),
             heard('featureRequest', 2, 0.3, 'Import of three libraries at once',
                   'Tell me the path you would take, not the ones that exist.', 1, 'Import'),
             who=(0, 1), host='monica', minutes=40),
        wrote(8, 'Seats for twenty more, from the first of next month. Paperwork follows.', 0),
        nps(33, 10, 'Never noticed it, which is the point.', 1)],
    'melcher': [
        call(12, 'Eight minutes with Dan',
             'Dan asked three questions, danced through the answers and handed over to Liz. The claims archive is '
             'where they wanted it to be a year ago. Amy asked for a report the auditors can read without her in '
             'the room.',
             heard('featureRequest', 2, 0.3, 'A report for auditors',
                   'I would like the auditors to need me less.', 2, 'Reports'),
             who=(0, 1, 2), minutes=35),
        call(54, 'Auditors\' visit',
             'The visit went well, Liz said, with one remark about log retention that we can answer in a sentence. '
             'She wrote the sentence herself and asked us to agree with it.',
             who=(1, 2), minutes=20),
        nps(19, 9, 'Solid. Amy sleeps better.', 1),
        wrote(10, 'Sentence sent to the auditors. They liked it.', 2)],
    'eklow': [
        call(8, 'Renewal and a face',
             'Ariel is happy to renew and would like the telemetry of Fiona\'s new face to be kept apart from '
             'everything else. We walked through separate vaults. Fiona asked whether the robot may have its own '
             'login; the contract says nothing about it.',
             heard('featureRequest', 2, 0.4, 'Separate vaults',
                   'She should not read her own logs. It affects her mood.', 0, 'Vaults'),
             who=(0, 1), host='dinesh')],
    'crispin': [
        call(9, 'Second start',
             'Norah has twice the people of the first contract and half of the doubts. Sam loaded a week of robot '
             'telemetry in a morning. They asked for the old dashboards back and we still had them, which made the '
             'call.',
             heard('praise', 1, 0.7, 'Back with twice the seats',
                   'You kept our dashboards. My last landlord did not keep our mail.'),
             who=(0, 1), host='dinesh'),
        call(24, 'Kick-off',
             'Three milestones, a name on each. Norah wants the fleet in by the end of the quarter and said what '
             'she will do herself.',
             heard('commitment', 1, 0.5, 'Fleet loaded by the end of the quarter',
                   'I will load the first ten robots myself.'),
             who=(0, 1), host='dinesh')],
    'nucleus': [
        call(15, 'Codec comparison, once more',
             'Davis asked whether his comparison may be shown to the rest of Hooli. Preeti has it at a factor of '
             'five in our favour and is careful with adjectives. They pay their own bills and would like it to be '
             'known.',
             heard('praise', 1, 0.5, 'Internal comparison in our favour',
                   'Five times. I ran it again because I did not like it.', 1),
             who=(0, 1), host='dinesh')],
    'moonbeam': [
        call(7, 'Lullabies in lossless',
             'Lacey has sold the catalogue to a hospital chain that plays it to newborns. Hank has to deliver four '
             'thousand tracks in a format nobody has heard of. We have heard of it.',
             heard('praise', 1, 0.8, 'Delivered an unusual format',
                   'Four thousand lullabies, and not one of them woke me up.', 1),
             who=(0, 1), host='tracy'),
        nps(22, 10, '🌙🌙🌙')],
    'peregrine': [
        call(5, 'Forty more hubs',
             'Stella wants the renewal and the forty new hubs in one signature, and before the peak. Ray has '
             'already numbered the cameras. The price is agreed within two per cent; the rest is a lawyer\'s '
             'lunch.',
             heard('commitment', 1, 0.6, 'One signature before the peak',
                   'Have it on my desk on Monday and it is off my desk on Tuesday.'),
             who=(0, 1), host='monica', minutes=35),
        wrote(3, 'Two per cent is a number I can explain. Send it.', 0),
        paper(6, 'Expansion plan: Peregrine Parcel',
              'Renewal of 85 seats and forty more hubs in one order. Stella signs, Ray has the camera list, legal '
              'wants the liability clause of last year.')],
    'birchbark': [
        call(10, 'Third renewal',
             'Ingrid has done this with us three times and brought the marked-up draft herself. One clause on '
             'storage locations is open. Mitch asked for nothing, which he says is his highest praise.',
             heard('objection', 1, 0.0, 'Clause on storage locations', 'Minnesota. I want it to say Minnesota.'),
             who=(0, 1), host='monica')],
    'pipernodes': [
        call(13, 'Operators call',
             'Beatriz had forty operators on the line and a list. Payout times were item one to three, the Windows '
             'installer was four, and item five was a vote of thanks that passed with one abstention, Old Pete\'s.',
             heard('featureRequest', 2, 0.3, 'A calendar of payouts',
                   'We can wait for money. We cannot wait for not knowing when.', 0, 'Payouts'),
             heard('issue', 1, -0.1, 'Windows installer asks to reboot twice',
                   'Twice. For a fan controller.', 1, 'Installer'),
             who=(0, 1, 2), host='dinesh', minutes=75)],
    'juniper': [
        call(30, 'Rendering library',
             'Saoirse has the whole library in and Ruairi deleted the server it was on, with ceremony. Both '
             'systems bill the same amount and she checked, because she always does.',
             heard('praise', 1, 0.6, 'The old server is gone', 'I have never enjoyed pulling out a plug so much.', 1),
             who=(0, 1), host='monica')],
    'copperline': [
        call(20, 'Quarterly nodes',
             'Clara asked why the order form and the quarterly bill show different totals. The nodes of two closed '
             'depots are still on the one and not on the other, we think. Winston would like it explained once, in '
             'writing, to him.',
             heard('complaint', 1, -0.1, 'Order form and bill show different totals',
                   'Two pieces of paper from one company should agree with each other.', 1, 'Billing'),
             who=(0, 1), host='monica')],
    'basilisk': [
        call(5, 'Trial, half time',
             'Noa has thrown a month of packet captures at us and found them smaller and still searchable. Amit '
             'wants to know who holds the keys. A decision comes with the end of the trial, by her word and not '
             'before.',
             heard('objection', 1, 0.1, 'Who holds the keys', 'I trust everybody. I also check.', 1, 'Keys'),
             who=(0, 1), host='dinesh')],
    'foxglove': [
        call(4, 'Roll-out after the trial',
             'Anjali has twenty-one pharmacists in the trial and eleven hundred shops behind her. Ross needs the '
             'scans readable offline in two of them. She asked for a price in three steps and a start right after '
             'the trial.',
             heard('featureRequest', 3, 0.3, 'Read scans offline',
                   'Two shops have a hill between them and the internet.', 1, 'Offline'),
             heard('praise', 1, 0.6, 'Trial goes well', 'Nobody has rung me about it. That has never happened.'),
             who=(0, 1), host='monica', minutes=40)],
    'yaonet': [
        call(14, 'Phones',
             'Chairman Yao asked for everything, cheaply, at once, and smiled. Lin wants the decoder on the device '
             'and knows how large it may be: four hundred kilobytes. We said that we would measure before we '
             'answer.',
             heard('featureRequest', 3, 0.3, 'Decoder under 400 kB',
                   'Four hundred kilobytes. Not four hundred and one.', 1, 'Device decoder'),
             who=(0, 1), host='monica', minutes=55)],
    'ebbandflow': [
        call(12, 'Pilot results',
             'Yvonne showed the pipe videos from the pilot at a sixth of their size, and a root that nobody had '
             'seen before. Phil needs a retention of ten years in writing. Procurement has it next.',
             heard('praise', 1, 0.5, 'The pilot found a root',
                   'We found a tree in a pipe. It was worth it for the tree.'),
             who=(0, 1), host='monica')],
    'vanguardia': [
        call(143, 'The no',
             'Ximena told us before the committee did. Security would not sign without single sign-on, and ours '
             'was "next quarter" for the second time. She asked to be called on the day that it ships.',
             heard('featureRequest', 3, -0.3, 'SAML single sign-on',
                   'Call me on the day it ships. I will still be here.', 0, 'SSO'),
             heard('objection', 3, -0.4, 'No single sign-on',
                   'I cannot give a thousand people one more password.', 1, 'SSO'),
             who=(0, 1), host='monica', minutes=25),
        call(196, 'Evaluation',
             'Arturo\'s tests came out first of five on compression and on price. The column for sign-on was '
             'empty, and he left it empty in the hope of filling it in.',
             who=(1,), host='dinesh'),
        wrote(30, 'A bird says that you can sign in now. Which bird do I talk to?', 0),
        wrote(29, 'Security has heard the bird as well. They want to see it.', 1)],
    'bellwether': [
        call(208, 'Certification',
             'Gordon was sorry and exact: without the federal certification nobody may even finish reading our '
             'offer. Susan liked the ballot images and kept the sample. They look again when the letter is there.',
             heard('objection', 3, -0.3, 'Federal certification is missing',
                   'It is not my rule. I am merely very good at it.', 0, 'Certification'),
             who=(0, 1), host='monica')],
    'eiderdown': [
        call(124, 'Offline or nothing',
             'Einar\'s hotels lose their line three times a winter, and the box has to go on recording without it. '
             'Ours did not. Sigrún would have bought it all the same and was outvoted by the weather.',
             heard('featureRequest', 3, -0.2, 'Edge box records without a line',
                   'The storm does not care about your roadmap.', 1, 'Offline'),
             who=(0, 1), host='monica'),
        wrote(60, 'Any news on recording without a line? First storm is forecast.', 1)],
    'cinderblock': [
        call(52, 'Where is the champion?',
             'Vince did not know who we were. The person who had wanted us left in the middle of the evaluation, '
             'and her folder with her. He would read one page if it had a price on it.',
             heard('objection', 2, -0.2, 'The champion left', 'She left, the folder left, and here you are.'),
             host='dinesh', minutes=12)],
}
