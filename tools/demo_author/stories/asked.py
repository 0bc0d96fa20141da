# SPDX-License-Identifier: Apache-2.0
"""Requests that came by themselves: in the product's own box, in a survey, in passing."""
from dataclasses import dataclass


@dataclass
class Asked:
    account: str
    ago: int
    summary: str
    quote: str
    who: int = 0
    severity: int = 2


ASKED = [
    # One wish of several accounts, in nearly the same words.
    Asked('copperline', 88, 'Single sign-on with SAML', 'Nine hundred people and a password each. No.', 0, 3),
    Asked('fennimore', 61, 'SAML single sign-on (SSO)', 'Our security team asks every quarter.', 1, 3),
    Asked('saltmarsh', 52, 'Please add SAML single sign-on', 'The rig has one keyboard and forty logins.', 1, 3),
    Asked('raviga', 44, 'Sign in through Okta', 'Everything else we have goes through it.', 0, 2),
    # Clear ones.
    Asked('featherstone', 120, 'Thumbnails in several sizes', 'A lot number fits into the small one.', 0, 2),
    Asked('alder', 140, 'Print maps and plans at true scale', 'One to fifty, and it has to be one to fifty.', 0, 2),
    Asked('peregrine', 151, 'Reports grouped by depot', 'Forty depots, one number.', 1, 2),
    Asked('obsidian', 133, 'Offline mode for the edge box', 'The quarry has a hole where the network should be.', 1, 3),
    Asked('hexley', 84, 'SCIM provisioning', 'People leave. Their accounts should as well.', 0, 2),
    # Half ones: the same words, not quite the same wish.
    Asked('kestrel', 77, 'Data residency in the United Kingdom', 'Frankfurt is lovely. It is not London.', 0, 3),
    Asked('thornfield', 97, 'Page numbers on printed reports, not only on exports', 'We are a press. We count.', 1, 1),
    Asked('breamhall', 55, 'Audit report every Friday', 'Without my asking for it.', 1, 1),
    # Nothing answers these.
    Asked('emberly', 39, 'Let the bear sing', 'He has a mouth.', 1, 1),
    Asked('saffron', 33, 'Recipe scaling', 'From four to four hundred.', 0, 1),
    Asked('granite', 29, 'Subtract the moon', 'It is in every picture.', 0, 1),
    Asked('tinderbox', 18, 'Curtain call detection', 'When they bow, stop recording.', 0, 1),
    # Of accounts that were lost, since.
    Asked('xylo', 96, 'On-premises deployment, in a rack of our own', 'Der Keller ist noch frei.', 0, 3),
    Asked('wickerman', 70, 'Pay for a season, not for a year', 'Four days. I burn it in four days.', 0, 3),
    Asked('amberjack', 210, 'Coordinates of each picture on a map', 'Dónde, dónde, dónde.', 0, 3),
    Asked('zinnia', 41, 'One calendar of everything that goes on air', 'With the trumpet.', 0, 1),
]
