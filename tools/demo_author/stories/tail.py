# SPDX-License-Identifier: Apache-2.0
"""Stories of the long tail: mostly good, mostly short."""
from .say import call, heard, nps, wrote

STORIES = {
    'larkspur': [
        call(6, 'More sensors than planned',
             'Devon signed two water districts in a week and the sensors arrive before the people who install '
             'them. Alina wants ingest limits by district, so that one broken pump cannot drown the others. Ten '
             'more seats are on their way.',
             heard('featureRequest', 2, 0.3, 'Ingest limits by district',
                   'One pump in Nampa sent me four million readings. It is a very anxious pump.', 1, 'Quotas'),
             who=(0, 1), host='dinesh'),
        nps(26, 9, 'It keeps up with us, and we hardly do.')],
    'oxbow': [
        call(18, 'Tiles',
             'Talia rebuilt the tile pyramid overnight and it was done before she was. Wes asked what it would '
             'cost to keep every version of every map; less than he had feared.',
             heard('praise', 1, 0.6, 'Overnight rebuild finished early',
                   'I had planned to sleep through it. I did not get to.', 1),
             who=(0, 1), host='tracy')],
    'ironbark': [
        call(29, 'Line inspection',
             'Joanna has pictures of every tomato since spring and can now find the one she wants. Marcus asked '
             'for a weekly mail with the odd ones in it.',
             heard('featureRequest', 1, 0.3, 'Weekly mail with outliers',
                   'Send me the ugly tomatoes on Monday.', 1, 'Reports'),
             who=(0, 1), host='monica'),
        wrote(11, 'Who approved the new line camera on your side? Not complaining, it just works.', 0)],
    'sundial': [
        call(14, 'Radar at night',
             'Greta showed a supercell in forty frames and asked everyone to be quiet for the last ten. Paul would '
             'like the frames thirty seconds sooner and knows that this is physics.',
             heard('praise', 1, 0.7, 'Frames arrive in time to matter',
                   'We called it eleven minutes early. Eleven minutes is a street.'),
             who=(0, 1), host='dinesh'),
        nps(37, 10, 'Boring in the best way.', 1)],
    'thornfield': [
        call(35, 'Print-ready',
             'Adil uploads a book a week and has stopped printing the checklist. Eleanor asked, in passing, '
             'whether their chat seats could be fewer; we looked and they could not.',
             who=(0, 1), host='monica', minutes=25)],
    'cobalt': [
        call(22, 'Terminal cameras',
             'Femke counts containers with our pictures and her own script, and the script is winning against the '
             'vendor\'s. Joost will present it in Antwerp and wants a slide from us.',
             heard('praise', 1, 0.6, 'Will present at a conference',
                   'I have a slide with your logo and a slide without. Be fast next week.'),
             who=(0, 1), host='monica'),
        wrote(9, 'Slide received. Logo is a bit large, but fine.', 0)],
    'stonecutter': [
        call(11, 'Patch day',
             'Two million players took the patch in an evening and Drew watched a graph that stayed flat. Amélie '
             'wants the next region included before the winter event.',
             heard('featureRequest', 2, 0.4, 'One more edge region',
                   'Give me São Paulo and I give you a very good graph.', 0, 'Regions'),
             who=(0, 1), host='dinesh')],
    'marram': [
        call(4, 'Dailies from the marsh',
             'Tamsin sends dailies from a tent and gets them back graded by breakfast. Kofi would like the colour '
             'metadata kept as it is, and not as we think it should be. He is right.',
             heard('featureRequest', 2, 0.2, 'Keep colour metadata untouched',
                   'Do not improve my blacks.', 1, 'Metadata'),
             who=(0, 1), host='monica'),
        nps(15, 9, 'Saved us a night\'s sleep per week.')],
    'sakura': [
        call(16, '共同研究 (joint research)',
             '小林 wants to publish our comparison together and sent the draft. 渡辺 found a case in which their codec '
             'beats ours, by half a per cent, on drawings of cats. We agreed to print it.',
             heard('praise', 1, 0.7, 'Joint paper planned', '猫の線画だけは、私たちの勝ちです。', 1),
             who=(0, 1), host='dinesh', minutes=45)],
    'kedr': [
        call(19, 'Снимки степи (steppe imagery)',
             'Тимур loads a pass of the satellite in nine minutes instead of forty. Анна asked for invoices in two '
             'languages and for nothing else. It was the shortest call of the month.',
             heard('featureRequest', 1, 0.3, 'Invoices in two languages',
                   'Бухгалтерия просит второй язык. Больше ничего.'),
             who=(0, 1), host='monica', minutes=12)],
    'bayan': [
        call(27, 'أرشيف المخطوطات (manuscripts)',
             'Rania showed a page from the ninth century opening faster than the menu around it. سامر wants '
             'right-to-left file names to sort as people read them. That one is on us.',
             heard('bug', 1, -0.1, 'Right-to-left names sort wrongly', 'الترتيب يبدأ من النهاية.', 1, 'Sorting'),
             heard('praise', 1, 0.6, 'Ninth-century page opens at once',
                   'It waited eleven hundred years. It need not wait for your menu.'),
             who=(0, 1), host='tracy')],
    'cartographers': [
        call(33, 'Quartalsgespräch (quarterly)',
             'Frau Hollensteiner-Wachauer thanked us on behalf of all allied professions, by name. Leopold has the '
             'cadastral maps in and needs a way to print one at its true size. The invoice still cuts their name '
             'off.',
             heard('featureRequest', 2, 0.2, 'Print at true scale',
                   'A map that is almost to scale is a picture.', 1, 'Printing'),
             who=(0, 1), host='monica', minutes=40)],
    'wattle': [
        call(24, 'Gold-rush diaries',
             'Dougal digitises a diary a day and knows the handwriting of people dead for a century. Fern renews '
             'without a meeting if the price stays; it stays.',
             heard('praise', 1, 0.5, 'Renews without a meeting',
                   'If nothing changes, do not ring me. I mean that kindly.'),
             who=(0, 1), host='tracy')],
    'granite': [
        call(16, 'Survey frames',
             'Lorna keeps us behind a firewall that lets nothing out, so none of us knows how much it is used. Eli '
             'says "all night". They asked for a licence file instead of a login.',
             heard('featureRequest', 2, 0.2, 'Licence file for closed networks',
                   'Nothing leaves the mountain. Not even your telemetry.', 0, 'Offline'),
             who=(0, 1), host='dinesh')],
    'velvet': [
        call(20, 'Post schedule',
             'Mere has three episodes in the cut and one in the sea, where a drive fell overboard. The dailies '
             'were with us. Jack sent cake.',
             heard('praise', 1, 0.9, 'Dailies survived a lost drive',
                   'The drive is at the bottom of the harbour. Episode four is not.'),
             who=(0, 1), host='tracy')],
    'obsidian': [
        call(40, 'Pit survey',
             'Ramona flies the pit every Monday and compares by eye; a year of Mondays is in. Cal wants volumes, '
             'we give pictures. We told him who gives volumes.',
             heard('featureRequest', 2, 0.1, 'Volumes from drone pictures',
                   'I do not want to see the hole. I want to know how big it is.', 1, 'Comparison'),
             who=(0, 1), host='monica')],
    'meridian': [
        call(23, 'Forty practices',
             'Tara has moved the last of forty practices over and switched the old server off twice to be sure. Dr '
             'Castillo asked how long pictures must be kept in Florida. We said what the law says and that we are '
             'not lawyers.',
             who=(0, 1), host='monica'),
        nps(31, 8, 'Fine. Teeth look the same, faster.', 1)],
    'hoolixyz': [
        call(82, 'Moonshots',
             'Big Head and Eric are both co-head dreamers and neither had a question. A monkey joined the call. '
             'They renew by themselves, which may be the safest arrangement.',
             who=(0, 1), minutes=18)],
    'quartz': [
        call(3, 'Trial, day six',
             'Abel has a week of masters in and plays them back from the canyon over a radio link. June asked how '
             'one pays. That is usually a good question.',
             heard('praise', 1, 0.6, 'Asked how to pay', 'So how does one pay?'),
             who=(0, 1), host='dinesh', minutes=20)],
    'sablewood': [
        call(9, 'Trial without a pilot',
             'Penny has loaded two sofas. Ford was called away to a trade fair and the trial runs out without him. '
             'They would like more time; we would like them to use it.',
             heard('objection', 1, -0.1, 'No time for the trial',
                   'I have until the fair and the fair has all of me.'),
             who=(0, 1), host='tracy')],
    'ravine': [
        call(7, 'Before the first day',
             'Hollis wants thirty-five people in on the first morning and has ordered breakfast for them. Sara '
             'sends the shoot lists ahead, so that the folders exist before the photographers do.',
             heard('commitment', 1, 0.5, 'Shoot lists arrive before the start',
                   'You will have the lists on Friday, with the tents in them.', 1),
             who=(0, 1), host='monica')],
    'gaslight': [
        call(8, 'Countersignature',
             'Margot has signed between two rehearsals, in character. The papers are with us now and we are the '
             'slow ones. She asked that the first bill be as small as possible, and dramatic.',
             host='tracy', minutes=14)],
    'bluefin': [
        call(10, 'Telemetry of one flight',
             'Carla gave us one flight and a stopwatch. It came out at a ninth of its size and Thad asked whether '
             'the missing eight ninths were the important ones. We took him through it bit by bit.',
             heard('objection', 2, 0.0, 'Proof that nothing is lost',
                   'Show me the part you threw away. Then show me that you did not.', 1, 'Integrity'),
             who=(0, 1), host='monica', minutes=50)],
    'coralline': [
        call(9, 'Three properties',
             'Desmond has cameras from four decades on three islands. The oldest still has a tape in it. He wants '
             'one of the three done by the season and will decide on the others from a deck chair.',
             heard('featureRequest', 1, 0.2, 'Support for very old cameras',
                   'It has a tape in it. Nobody dares to take it out.'),
             host='tracy')],
    'harrowgate': [
        call(13, 'Tender questions',
             'Beatrix read all forty questions out, because the rules say that they must be read. We are strong on '
             'thirty-six. The parish registers themselves are beautiful and she knows it.',
             heard('featureRequest', 2, 0.2, 'Retention of a hundred years',
                   'A hundred years. We mean it. Ask the parish.', 0, 'Retention'),
             host='monica', minutes=70)],
    'xylo': [
        call(234, 'Absage (the no)',
             'Henrike must keep data in the building; there is a works agreement and it has a paragraph for us. '
             'Timo would have bought. If there is ever a box that stands in Leipzig, they would like to hear of '
             'it.',
             heard('featureRequest', 3, -0.2, 'On-premises deployment',
                   'Stellen Sie mir den Kasten in den Keller, dann reden wir.', 0, 'On-premises'),
             who=(0, 1), host='dinesh')],
    'yarrow': [
        call(64, 'Bundle',
             'Dr Achterberg bought the other box because it came with the X-ray machine. She asked us not to be '
             'offended, and sent a picture of a tortoise.',
             heard('objection', 2, -0.2, 'Bundled with the machine',
                   'It came with the X-ray, like the apron.', 0, 'Price'),
             host='tracy', minutes=15)],
    'zinnia': [
        call(184, 'Next fiscal year',
             'Corinne likes everything and may buy nothing until her year is over. She put a reminder in her own '
             'calendar while we watched. It has a trumpet sound.',
             heard('objection', 1, 0.0, 'No budget in this fiscal year',
                   'Ask me when the money is new.', 0, 'Timing'),
             host='monica'),
        wrote(21, 'The trumpet has sounded. Who do I talk to now?', 0)],
    'flintlock': [
        call(78, 'A new director',
             'Ada will not sign anything a week before a new director arrives. The collection shots are ready, and '
             'the budget is there for whoever says yes.',
             heard('objection', 1, -0.1, 'Wait for the new director',
                   'I would rather greet him with a plan than with an invoice.', 0, 'Timing'),
             host='tracy'),
        wrote(12, 'He has arrived. He asked about storage in his first week. I said your name.', 0)],
    'wickerman': [
        call(97, 'Price of a season',
             'Blair pays for four days a year and we charge for twelve months. He is not wrong. The incumbent '
             'streams the fire well enough, in his words, and it is only a fire.',
             heard('objection', 3, -0.3, 'Yearly price for four days',
                   'I burn it once a year. I do not rent the matches for twelve months.', 0, 'Price'),
             host='tracy')],
}
