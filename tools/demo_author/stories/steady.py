# SPDX-License-Identifier: Apache-2.0
"""Stories of small customers that are well: one call worth retelling and what was written since."""
from .say import call, heard, nps, wrote

STORIES = {
    'carver': [
        call(24, 'A migration at three in the morning',
             'Kevin moved a client to us overnight, alone, with the client asleep. He wants a log he can hand over '
             'in the morning as if he had slept as well. He will not say which client.',
             heard('featureRequest', 1, 0.3, 'A log made for handing over',
                   'I fix it, I leave, and the log has to look calm.', 0, 'Logs')),
        wrote(10, 'Done with another one. Do not congratulate them, they do not know.'),
        nps(51, 9, 'It works when I do, which is at night.')],
    'galloo': [
        call(16, 'Two hundred cuts of one advert',
             'Shay has the same thirty seconds in two hundred sizes and Rob showed that our copy of all of them is '
             'smaller than one of theirs. They asked whether the small one could be the original. It can.',
             heard('praise', 1, 0.6, 'Two hundred sizes in the space of one',
                   'We sell the same joke in two hundred shapes. You keep it once.', 1, 'Deduplication'),
             who=(0, 1), host='dinesh'),
        wrote(5, 'K-Hole ask whether they can have our price. I said it was our personality.', 0),
        wrote(33, 'The banner for the lift came out upside down. Ours, not yours.', 1)],
    'bambot': [
        call(8, 'A robot that says sorry',
             'Marc played the minute in which a delivery robot apologises to a dog. They want every such minute '
             'kept for ever and the rest for a week. Tessa asked for thirty more seats for the people who watch.',
             heard('featureRequest', 2, 0.4, 'Retention by what happens in the picture',
                   'Keep the dog. You may forget the pavement.', 1, 'Retention'),
             heard('commitment', 1, 0.5, 'Thirty more seats for the night shift',
                   'Put me down for thirty. They watch robots be polite all night.'),
             who=(0, 1), host='monica'),
        wrote(3, 'The new city starts on Monday with forty robots. Is there anything we should tell you first?', 0),
        wrote(27, 'Upload from the depot takes nine minutes now. It used to take the night.', 1)],
    'coderag': [
        call(31, 'Sources',
             'CJ keeps the recordings of everybody who ever said "off the record" and wanted to know who of us can '
             'hear them. Nobody can. Pia had checked before the call and only wanted to see whether we would say so.',
             heard('praise', 1, 0.7, 'Encryption that was checked, not believed',
                   'I asked a question I knew the answer to. You passed.', 1, 'Encryption'),
             who=(0, 1), host='tracy'),
        wrote(12, 'No comment. That is the whole mail. I am practising.', 0),
        wrote(44, 'Episode 300 is up. You are in the credits, under utilities.', 1)],
    'newellroad': [
        call(19, 'Demo day',
             'Nelson said it went great and that he had not seen it. Tariq had six founders in one kitchen and one '
             'uplink, and every recording arrived. They want the videos on a screen in the hall.',
             heard('praise', 1, 0.6, 'Demo day over one uplink',
                   'Six companies, one router, and I have all of it.', 1),
             who=(0, 1), host='jared', minutes=25),
        wrote(6, 'Is this the right address for the rent?', 0),
        wrote(38, 'Two of the six have merged and would like one folder. Can they?', 1)],
    'paperclip': [
        call(28, 'Nine million pages',
             'Chidi has a case with nine million pages and a judge who wants to read twelve. We found the twelve '
             'while Renata was still explaining the case. She asked for stamps with page numbers on every export.',
             heard('featureRequest', 2, 0.4, 'Page stamps on exports',
                   'A page without a number is a rumour.', 0, 'Exports'),
             who=(0, 1), host='tracy', minutes=40),
        wrote(9, 'The other side has asked how we were so quick. We have objected to the question.', 1),
        nps(47, 9, 'Discovery that discovers.', 0)],
    'emberly': [
        call(22, 'Before the toy fair',
             'Katrin has four thousand toys to show from all sides before January. Moritz turned one on a plate '
             'while we spoke and it was online before it stopped. They asked for white that stays white.',
             heard('featureRequest', 1, 0.3, 'White backgrounds that stay white',
                   'The bear is brown. The wall behind him is not cream.', 0, 'Colour'),
             who=(0, 1), host='dinesh'),
        wrote(7, 'The wooden crocodile is the best seller again. Nobody knows why, the picture is excellent.', 0),
        wrote(41, 'Can a folder be shared with the printers until Friday and then not?', 1)],
    'hexley': [
        call(37, 'Spectra that must not change',
             'Ursina may not lose a single bit and read us the regulation that says so. Beat has compared a year of '
             'checksums and found the same year. The auditor wants to see the two of them side by side.',
             heard('praise', 1, 0.6, 'A year of checksums without a difference',
                   'I looked for one flipped bit for a year. I am almost disappointed.', 1, 'Integrity'),
             who=(0, 1), host='dinesh', minutes=45),
        wrote(13, 'The auditor was here. He liked the checksums and not the coffee.', 0),
        wrote(54, 'We switch to the new instrument in May: twice the lines, same shelf. Does that change our '
              'price?', 1)],
    'lumenloom': [
        call(26, 'Four hundred years of patterns',
             'Inês has scanned the pattern books of the mill back to the first owner. Duarte searches them by '
             'drawing a leaf with his finger, which we had not planned and which works. The spring collection '
             'has a leaf from 1742.',
             heard('praise', 1, 0.8, 'Search by drawing works on old patterns',
                   'I drew a bad leaf and it found a good one.', 1, 'Search'),
             who=(0, 1), host='tracy'),
        wrote(8, 'We have sent you a scarf. The leaf is on it. It is not a bribe, the order is already signed.', 0),
        wrote(35, 'Could the scanner upload while the mill is running? The building shakes a little.', 1)],
    'riverbend': [
        call(21, 'The flood tapes',
             'Simone dried the tapes of 1976 and played each of them once, straight into our archive, because twice '
             'was not certain. Otis listened to all of them with his eyes closed. One is a record nobody knew of.',
             heard('praise', 1, 0.9, 'A lost record was found',
                   'There is a B side in there that my uncle swore he made up.', 0, 'Archive'),
             who=(0, 1), host='tracy'),
        wrote(11, 'We will release it. May we print the name of your program on the sleeve, very small?', 0),
        nps(45, 10, 'It remembers better than we do.', 1)],
    'nimbus': [
        call(30, 'Blossom count',
             'Rosa counts blossoms from forty metres and Hal multiplies by something he keeps to himself. The count '
             'was within two per cent of the harvest. They want last spring beside this spring on one screen.',
             heard('featureRequest', 1, 0.4, 'Two seasons side by side',
                   'Show me the same tree twice. I will do the arithmetic.', 0, 'Comparison'),
             who=(0, 1), host='tracy'),
        wrote(14, 'First frost tonight. The drones are inside, the pictures are with you, the apples are on '
              'their own.', 1),
        wrote(49, 'Who do I ask about a second orchard on the same contract?', 0)],
    'gristmill': [
        call(25, 'Crema',
             'Nell wants coffee to look the way it smells, which is not a file format. Theo found the setting that '
             'comes closest and saved it under her name. A new shop opens in spring, with pictures of the floor.',
             heard('praise', 1, 0.5, 'The colour is right at last',
                   'That is the brown. I have been asking people for that brown for years.', 0, 'Colour'),
             who=(0, 1), host='tracy', minutes=20),
        wrote(4, 'Sending you two bags of the dark one. Please do not compress them.', 0),
        wrote(32, 'The shop\'s camera still names its files by feeling. Is there a rule I can set?', 1)],
    'kiteandkey': [
        call(18, 'Lessons offline',
             'Saul records fractions on a roof because the light is good there. Half of the pupils watch on a bus, '
             'so Benita asked for lessons that fit into a small phone. We made one fit while she waited.',
             heard('featureRequest', 2, 0.4, 'Lessons for small phones',
                   'It has to fit beside the games, or it will be the games.', 0, 'Offline'),
             who=(0, 1), host='tracy'),
        wrote(6, 'The roof lesson about lightning was postponed, for the reason you think.', 1),
        wrote(40, 'Board meets on the 3rd and wants the numbers on one page. Could you do your page with the '
              'bars again?',
              0)],
    'tinderbox': [
        call(20, 'Notes after a rehearsal',
             'Isla gives notes from video at midnight and wants them at the second in which the actor is late. Rory '
             'has tied sound and picture together with our marks and a shoelace, he says.',
             heard('featureRequest', 1, 0.3, 'Notes tied to a second',
                   'Not "in the second act". There. When he breathes in.', 0, 'Comments'),
             who=(0, 1), host='tracy'),
        wrote(9, 'Opening night went well. The fire alarm was ours and the applause was for it too.', 1),
        nps(36, 9, 'Cheap, quiet, never improvises.', 0)],
    'saffron': [
        call(23, 'Every plate a picture',
             'Farida photographs each order before it leaves, since a customer once sent back a curry that was not '
             'theirs. Owen shows the picture in the chat and the argument is over. Refunds are down by a third.',
             heard('praise', 1, 0.7, 'Refunds down by a third',
                   'I hold the picture up and they say "oh". That is the whole process now.', 0, 'Orders'),
             who=(0, 1), host='dinesh'),
        wrote(8, 'Friday was two thousand plates and the queue never went over four. Somebody here baked for you.', 1),
        wrote(39, 'Could the pictures be deleted after sixty days by themselves? We do not need to remember '
              'every naan.',
              0)],
    'clockwork': [
        call(7, 'Builds from nine years',
             'Rasmus keeps every build since 2017 and had been told not to. Liis looked at what it costs with us and '
             'told him to go on. They will bring the second team in January and commit for two years.',
             heard('commitment', 1, 0.6, 'Second team joins in January',
                   'Send the two-year paper. I will sign it before he builds again.', 0, 'Contract'),
             heard('featureRequest', 1, 0.3, 'Show which builds differ only in the date',
                   'Half of them are the same program with another morning in it.', 1, 'Deduplication'),
             who=(0, 1), host='dinesh'),
        wrote(2, 'We found a bug from 2019 by running 2018. Thank you for making that affordable.', 1),
        wrote(29, 'Is there an Estonian invoice, or do I go on translating "seat" as "chair"?', 0)],
    'featherstone': [
        call(27, 'Lot 114',
             'A buyer in Osaka bid on a vase because he could see the hairline crack, and trusted it for that. '
             'Declan shoots at four times the size now. Maeve asked how close one can get before it is indecent.',
             heard('praise', 1, 0.7, 'Sold because the flaw could be seen',
                   'He paid more because he could see what was wrong with it.', 0, 'Zoom'),
             who=(0, 1), host='tracy'),
        wrote(10, 'The winter catalogue is with you: six hundred lots, one of them a boat.', 0),
        wrote(42, 'The boat did not fit into the studio. The harbour has no plug. Any advice welcome.', 1)],
    'yellowtail': [
        call(32, 'A shape on the bottom',
             'Gwen had a straight line on the sea floor, and nature does not do straight lines. It was a pipe nobody '
             'had on a chart. Kalani wants to mark such places so that the next crew sees them first.',
             heard('featureRequest', 2, 0.4, 'Marks that stay at a place',
                   'I want to leave a note at the bottom of the ocean.', 0, 'Annotations'),
             who=(0, 1), host='dinesh'),
        wrote(15, 'Out for nine days from tomorrow, no network. The boat uploads when it smells land.', 0),
        wrote(50, 'Harbour office asks for last year\'s pictures by Tuesday. I said it takes two minutes. Was '
              'that right?',
              1)],
    'alder': [
        call(33, 'A staircase, eleven times',
             'Mads has eleven versions of one staircase and the client has chosen between two that look the same to '
             'everybody else. Freja wants the chosen one to be the only one a builder can open.',
             heard('featureRequest', 2, 0.3, 'Only the released version for builders',
                   'Somebody built number seven once. It was a nice staircase.', 0, 'Releases'),
             who=(0, 1), host='monica', minutes=35),
        wrote(12, 'Model of the library is up, 40 gigabytes before you and a coffee after.', 1),
        nps(58, 9, 'Well made. The icons are a little round.', 0)],
    'fennimore': [
        call(26, 'Which currency',
             'Jonas sorted the pictures of four hospitals into one archive and the ward notices only that it is '
             'fast. Dr Reyes asked again why the order is in dollars and the invoices are in euros. Nobody on the '
             'call knew, so we wrote down that nobody knows.',
             heard('featureRequest', 1, 0.1, 'One currency on order and invoice',
                   'I can explain a shadow on a lung. I cannot explain this invoice.', 0, 'Invoices'),
             who=(0, 1), host='monica', minutes=35),
        wrote(11, 'Night shift says thank you. They do not usually say things.', 1),
        wrote(46, 'The board likes the archive and asks about the euros. I have forwarded your shrug.', 0)],
}
