# SPDX-License-Identifier: Apache-2.0
"""Stories of deals that were lost: who was met, what was missing, and what was heard since."""
from .say import call, heard, wrote

STORIES = {
    'kettledrum': [
        call(3, 'The vote',
             'Imogen had five trustees for us and six votes were needed. Tobias said that it was not about us, and '
             'that the minutes would say what it was about. They will be typed in the spring.',
             heard('objection', 1, -0.1, 'The trustees voted no',
                   'Nobody is against you. They are against each other.', 0, 'Approval'),
             who=(0, 1), host='tracy'),
        call(31, 'Rehearsal',
             'Tobias played a triangle and we stored it. He played it again and we stored nothing, since it was the '
             'same triangle. Dot, who had come to say no, asked to hear the second one.',
             who=(0, 1, 2), host='tracy', minutes=35),
        call(58, 'Twelve thousand evenings',
             'A recording of every concert since the hall burned down. Imogen wants to find an evening by its '
             'encore.',
             who=(0,), host='jared', minutes=25),
        wrote(1, 'The minutes will take a while. The secretary also plays the harp.', 1)],
    'millrace': [
        call(154, 'What the desk needs',
             'The desk picks pictures at the size of a stamp, four hundred in a minute. We made them one size and '
             'three were wanted. Lieve was sorry for the picture of the swan, which she had liked.',
             heard('featureRequest', 3, -0.3, 'Thumbnails in several sizes',
                   'A stamp, a postcard and a page. We cannot cut them ourselves at night.', 0, 'Thumbnails'),
             heard('objection', 2, -0.2, 'They would have to make thumbnails themselves',
                   'You keep our pictures. Somebody has to be able to see them.', 1, 'Thumbnails'),
             who=(0, 1), host='dinesh'),
        call(176, 'Rights',
             'Hanne went through who may print what until when. It is all in her head, and she would like it to be '
             'somewhere else by the time she retires.',
             heard('featureRequest', 2, 0.1, 'A date after which a picture must not be used',
                   'On the first of May this parrot stops being ours.', 2, 'Rights'),
             who=(0, 2), host='dinesh', minutes=40),
        call(190, 'A night on the desk',
             'Piet works from ten to six and had never met a seller. He showed us eleven goals and one dog.',
             heard('featureRequest', 1, 0.2, 'Sort out near-identical frames of one burst',
                   'I do not need the other forty elbows.', 3, 'Deduplication'),
             who=(3,), host='dinesh', minutes=20),
        call(205, 'First look', 'Joris connected the feed of the agency within the call and then watched it.',
             who=(0, 1), host='jared'),
        wrote(66, 'Joris saw three sizes in your notes. Is that what I think it is?', 0),
        wrote(61, 'Measured it. The stamp is a stamp.', 1),
        call(40, 'Swan',
             'Lieve showed the swan in three sizes. She cannot reopen a budget alone, but she knows who can.',
             who=(0, 1), host='dinesh', minutes=20),
        wrote(12, 'Budget meeting is next week. I will bring the swan.', 0)],
    'northgate': [
        call(776, 'Already in the house',
             'Craig had a price from us and a password from the other side. The password won.',
             heard('objection', 2, -0.3, 'Hooli Cloud comes with the contract for mail',
                   'It was there. It is not good, but it was there.', 0, 'Competition'),
             host='monica')],
    'oldharbor': [
        call(590, 'Traps',
             'Bev lowers cameras with the traps and wants to know who steals the bait. We saw an eel do it, twice.',
             heard('featureRequest', 1, 0.2, 'Offline recording on the boat',
                   'There is no line out there. There is a rope.', 0, 'Offline'),
             host='jared', minutes=20),
        wrote(584, 'It was the same eel.')],
}
