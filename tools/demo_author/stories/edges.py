# SPDX-License-Identifier: Apache-2.0
"""Stories of those that have just come, may come, or have gone."""
from .say import call, heard, wrote

STORIES = {
    'zephyr': [
        call(6, 'First storm',
             'Eoin flew six kites into a gale to fill the logs and four came back. All six logs did. Niamh wants to '
             'see the last second of the other two again and again, and can.',
             heard('praise', 1, 0.7, 'Logs arrive even from lost sensors',
                   'The kite is in the Atlantic. The data is in the office.', 1, 'Ingest'),
             who=(0, 1), host='dinesh'),
        call(34, 'Start in Galway',
             'We set up the first five people between two gusts that took the line away. Niamh will run it and asked '
             'where the data sits when the island has no network. On the island, until it has.',
             heard('commitment', 1, 0.5, 'Niamh owns the roll-out',
                   'Put it on my desk. It is the one with the stone on it.', 0, 'Onboarding'),
             who=(0, 1), host='dinesh'),
        wrote(2, 'Which of the two keys is for the boat and which for the office? I have labelled both "boat".', 1),
        wrote(20, 'Five people in, no questions, which for us is a first.', 0)],
    'pinnacle': [
        call(3, 'First race on air',
             'Lily had twelve drones, twelve pictures and one director who talks with his hands. Nothing froze. Buck '
             'has told the league that it will always be like this, so now it has to be.',
             heard('praise', 1, 0.8, 'First race without a frozen picture',
                   'Twelve feeds and I never once had to say "we are back".', 1, 'Live'),
             who=(0, 1), host='dinesh'),
        call(12, 'Setting the course',
             'We went through the gates with Lily and counted where a picture may be late and where not. Buck wants '
             'the crash replays first and everything else after.',
             heard('featureRequest', 1, 0.4, 'Crash replays first', 'Nobody comes to see them fly straight.',
                   0, 'Replay'),
             who=(0, 1), host='dinesh'),
        wrote(1, 'Somebody bet on the camera drone. It does not race. It did come fourth.', 0),
        wrote(8, 'Can a guest commentator have a login that ends with the show?', 1)],
    'snowglobe': [
        call(3, 'Halfway through the trial',
             'Tilly has photographed two hundred globes, each of them twice, since the snow never falls the same '
             'way. She compared the small files with a magnifying glass and gave up first.',
             heard('praise', 1, 0.5, 'No difference under a magnifying glass',
                   'I looked for the missing snow. It is all there.', 0, 'Quality'),
             host='tracy', minutes=20),
        wrote(1, 'If I pay today, do I keep the folder names? I was in a mood when I named them.'),
        wrote(7, 'It is dark here from three, so I upload from three. Is that a bad time for you?')],
    'lighthouse': [
        call(4, 'Fog signal',
             'Wren records in a lighthouse and the fog horn is in every episode. We stored the horn once. They will '
             'decide when the trial ends, and asked what happens to the archive if the answer is no.',
             heard('praise', 1, 0.5, 'The horn is stored once',
                   'You found the one sound that all my episodes share. It is the loud one.', 0, 'Deduplication'),
             host='dinesh', minutes=25),
        wrote(2, 'Episode nine went up in four seconds, which gave me nothing to complain about on air.'),
        wrote(11, 'How many people may listen in on a trial? My mother would like to.')],
    'drumlin': [
        call(9, 'The milk line',
             'Padraig has a camera over every bottle and no idea what to keep. He will send us a day of the line, '
             'with the cow that got in. The co-operative decides by a show of hands, in spring.',
             heard('objection', 1, 0.1, 'Members decide by a show of hands',
                   'There are ninety of them and they all have two hands.', 0, 'Approval'),
             host='monica'),
        wrote(4, 'Here is the day you asked for. The cow is at 11:40.'),
        wrote(24, 'Would it work with the cameras that we have? They are older than some of the members.')],
    'gondola': [
        call(13, 'Live from the lift',
             'Matthias streams eleven mountains from the lifts and the wind decides which of them arrive. He saw his '
             'own gondola in our demo, without a stutter, and asked us to do it again with snow on the lens.',
             heard('featureRequest', 2, 0.3, 'Streams that survive a weak uplink',
                   'Am Gipfel gibt es zwei Balken, und die gehören dem Hotel.', 0, 'Live'),
             host='tracy', minutes=35),
        wrote(5, 'Schnee auf der Linse, wie bestellt: the file is with you.'),
        wrote(28, 'Season opens on the 12th. If it is to be this winter, it is to be soon.')],
    'islington': [
        call(16, 'Watching beer',
             'Jago films fermentation day and night since a batch once escaped. He has three months of foam and '
             'nobody to watch it. He asked whether a computer could tell him when it gets interesting.',
             heard('featureRequest', 1, 0.2, 'Tell when a picture changes',
                   'Ninety days of nothing, and one minute in which I need a mop.', 0, 'Alerts'),
             host='tracy', minutes=25),
        wrote(6, 'It has escaped again. I have it on film, at last.'),
        wrote(19, 'What do you charge for foam? I mean per terabyte.')],
    'jigsaw': [
        call(12, 'Photographs of dents',
             'Lucille has eleven million photographs of dents and may not throw one away for seven years. She '
             'wanted to hear the price twice and the second time without the discount.',
             heard('objection', 1, 0.0, 'Wants a price that holds for seven years',
                   'A dent is for seven years. So is a price.', 0, 'Price'),
             host='monica'),
        wrote(5, 'Legal has read your terms and returned them with only one dent.'),
        wrote(30, 'Can a claim be found by its number plate? Asking before I ask for money.')],
    'kumquat': [
        call(10, 'Twelve languages',
             'Priscilla records each lesson in twelve languages over the same picture. We kept the picture once and '
             'the voices twelve times; her line for storage became a footnote. The ministry has to approve where it '
             'is kept.',
             heard('featureRequest', 2, 0.3, 'Data kept in Singapore',
                   'The children may be anywhere. The files may not.', 0, 'Data residency'),
             host='dinesh', minutes=40),
        wrote(3, 'The ministry has a form for you. It is also in twelve languages.'),
        wrote(22, 'Our trial class asks why the teacher no longer freezes. They had names for the faces.')],
    'amberjack': [
        call(318, 'No, with a map',
             'Raúl unrolled a map of everything we could not do with it yet: coordinates, mostly. He liked the size '
             'of the files and the people. He will ask again when a picture knows where it was taken.',
             heard('featureRequest', 3, -0.2, 'Coordinates kept with each picture',
                   'Una foto que no sabe dónde está no me sirve.', 0, 'Maps'),
             host='tracy'),
        wrote(296, 'Thank you for the honest answer. The other people said yes to everything.')],
    'dovetail': [
        call(407, 'Wood before video',
             'Opal chose a new bandsaw, and we could not argue with the bandsaw. The lessons stay on drives in a '
             'drawer. She would look again once the grant is through.',
             heard('objection', 1, -0.1, 'The budget went into a bandsaw',
                   'I can teach without video. I cannot teach without a saw.', 0, 'Budget'),
             host='tracy', minutes=20),
        wrote(371, 'The bandsaw is beautiful. I thought that you should know what you lost to.')],
    'galleon': [
        call(182, 'The last reel',
             'Pilar digitised the last reel of the collection, shook hands with each of us through the screen and '
             'said that a finished job is a finished job. The archive went to the province on nine drives.',
             heard('churn_risk', 2, -0.2, 'The collection is complete',
                   'Se acabó la película. Literalmente.', 0, 'Scope'),
             host='dinesh'),
        wrote(175, 'The province says the drives have arrived. They have put them in a drawer. I am not looking.')],
    'humanheater': [
        call(251, 'Too hot',
             'Grant\'s device was recalled before it was sold, by somebody who had stood near it. There is no more '
             'thermal video to store. He asked whether compression gives off heat, and wrote the answer down.',
             heard('churn_risk', 2, -0.3, 'The product was recalled',
                   'Nobody was cooked. That is the official wording.', 0, 'Scope'),
             host='jared', minutes=20),
        wrote(243, 'Please delete the video called "final test". And the one called "final test 2".')],
    'datalords': [
        call(306, 'Two lords, one decision',
             'Everett and Bram build their own data centre, in a cave, by hand. They thanked us for teaching them '
             'what it should cost. Bram asked for the exit papers in two copies, since they do not share.',
             heard('churn_risk', 2, -0.4, 'They build their own',
                   'We are lords. Lords own land.', 0, 'In-house'),
             who=(0, 1), host='dinesh'),
        wrote(298, 'The cave is wet. This changes nothing.', 1)],
}
