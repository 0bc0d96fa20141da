# SPDX-License-Identifier: Apache-2.0
"""The node operators' feedback channel: volunteers who write in every day."""
from ids import choose, pick
from shape import Message

OPENINGS = ['Node report:', 'Morning all,', 'Quick one:', 'From the balcony node:', 'Evening shift here.',
            'Question for the room:', 'Small win:', 'Heads up,', 'Logging this for the record:', 'Third week running:',
            'From my attic:', 'Data point:']
SUBJECTS = ['throughput was up after I moved the antenna', 'payouts arrived a day later than the page says',
            'the Windows installer asked for a reboot twice', 'latency to the Lisbon relay has halved',
            'my node dropped off during the storm and came back by itself',
            'the dashboard shows my disk as full when it is not', 'the new firmware runs cooler',
            'the fan is louder than the kettle now', 'compression ratio on text is better than on photos, as expected',
            'two peers keep reconnecting every ten minutes', 'the map puts my node in the sea',
            'uptime badge finally turned green', 'the update finished while I was asleep, which is how I like it',
            'the log rotates too early to be useful', 'the setup guide skips the step about port forwarding',
            'my neighbour now runs one too', 'the quota graph does not start at zero',
            'someone should thank whoever fixed the handshake', 'the mobile page cannot scroll to the bottom',
            'power use is down by a tenth', 'the reward calculator and the payout disagree by a few cents',
            'restart after a power cut takes eleven minutes', 'the invite link for a friend has expired',
            'I moved to fibre and nothing broke', 'the status light blinks a colour that is not in the manual',
            'the peer list forgets its sort order', 'the certificate renewed itself without a fuss',
            'my second node sees the first one as a stranger']
ENDINGS = ['Anyone else?', 'No action needed.', 'Happy to send logs.', 'Will report back tomorrow.', 'Not urgent.',
           'Thank you for running this.', 'Please put it on the list.', 'Otherwise all green.',
           'Details in the thread.', 'Same as last month.', 'I can test a fix.', 'That is all from here.']


def guild_messages(count=2040, days=420):
    """One message every five hours or so; no two in a row alike."""
    result = []
    for n in range(count):
        salt = f'guild-{n}'
        subject = SUBJECTS[(n * 5 + pick(salt, 3)) % len(SUBJECTS)]
        opening, ending = choose(salt + 'o', OPENINGS), choose(salt + 'e', ENDINGS)
        text = f'{opening} {subject}. {ending}'
        result.append(Message(1 + n * days // count, text, pick(salt + 'w', 3)))
    return result
