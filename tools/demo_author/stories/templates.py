# SPDX-License-Identifier: Apache-2.0
"""Short messages between the told ones, by mood.

{p} and {q} are first names of two of the company's people, {use} what they use the product for.
"""
MESSAGES = {
    'bad': [
        'Hello, any news on the ticket from last week? Our people ask me every morning.',
        '{p} asked me to write: we need an answer before we can discuss anything else.',
        'I still cannot see the {use} from before the incident. Please do not close this again.',
        'Thanks for the quick reply. It does not solve it, but thank you.',
        'Could we move the meeting? There is an internal one about you first.',
        'It happened again at 06:10. I was awake, so I took pictures.',
        'Your status page is green. We are not.',
        'Please write to {q} and to me from now on. He asks me and I have to guess.'],
    'flat': [
        'Could you resend the invoice to our new address for bills?',
        'How do I add a colleague without giving them everything?',
        'Is there a way to see which files of the {use} are oldest?',
        'We are closed for the holiday, back on Monday.',
        'The new viewer looks different. Is that on purpose?',
        'Who should {q} write to about a data processing agreement?',
        'Somebody here has two accounts and would like to be one person.',
        'Can I turn the weekly mail off for {p} without turning it off for me?',
        'The link in your mail of Tuesday leads to Wednesday.',
        'We have moved. Same street, other side, if you ever send anything.',
        'What does "archived" mean with you: gone, or asleep?',
        'Is the price on the page with tax or without? {q} has a bet on it.',
        'The export stopped at 80. I started it again and it began at 80, which I liked.',
        'Which of us is the owner? Three people here believe they are.'],
    'good': [
        'Just to say that the {use} import finished overnight without a single complaint. Thank you!',
        '{p} showed the savings chart at our all-hands and people clapped. At a chart.',
        'Could you send the slides from the call? {q} wants to steal two of them.',
        'We would like to add a few seats next month, how do we do that?',
        'Small thing: the tooltip says "compresion". Otherwise perfect.',
        'The intern found a shortcut that I have needed for a year. Is there a list of them?',
        'I have recommended you to a friend. She is difficult. You will get on.',
        'It has been quiet for so long that I checked whether it was on. It was.',
        'Whoever answered {q} on Sunday: it was not urgent, and it was kind.',
        'Can two of us look at the same {use} at once? We have started to queue.',
        'The disk we no longer need is for sale. {p} is sentimental about it.',
        'Our new people did not ask me a single question. I feel unneeded, in a good way.',
        'Finance has asked why the bill is smaller. I said "progress" and left the room.',
        'You fixed the thing before I had finished the mail about it. Here is the mail anyway.',
        'Could the monthly report come on the 2nd? On the 1st nobody reads here.',
        '{q} has built something on your API and calls it "the octopus". Should we be worried?',
        'We have run out of things to move to you. Is that a normal feeling?',
        'Please do not change the search. {p} has only just forgiven the last change.',
        'Do you do tours? There are eleven of us and a dog.',
        'Today I opened a file from before my time here. It opened.',
        'The word for your progress bar in our office is "the green one". It is praise.',
        'One question before the holidays: may I leave it running? I would leave it running.',
        'We printed your security page for a customer. He has asked for a second copy.',
        '{p} wants to know who drew the icons. {p} also draws.'],
}
MOOD = {'unhappy': 'bad', 'billing': 'flat', 'lapsed': 'flat', 'leaving': 'bad', 'quiet': 'flat', 'renewal': 'flat',
        'support': 'bad', 'decline': 'flat', 'zero': 'flat', 'happy': 'good', 'growing': 'good', 'guild': 'flat'}
