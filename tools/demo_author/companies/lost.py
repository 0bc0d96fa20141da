# SPDX-License-Identifier: Apache-2.0
"""Deals that were lost, and customers that left long ago."""
from shape import Account, Deal, Lost, Sub, Term, usage

TEAM, BUSINESS, CLOUD = 'Middle-Out Cloud Team', 'Middle-Out Cloud Business', 'Middle-Out Cloud Enterprise'


def lost_deal(name, amount, days, currency='USD'):
    return Deal(name, amount, 'closedlost', -days, currency, created=days + 70)


ACCOUNTS = [
    Account('vanguardia', 'Vanguardia Telecom', 'vanguardia-telecom.example', 'Telecommunications', 4100, 870,
            'Guadalajara', 'Mexico', 'Ximena Robles|CTO; Arturo Meza|Video Platform', 'lost', owner='monica',
            stage='opportunity', tier='Enterprise', use_case='Video relay',
            lost=[Lost(CLOUD, 210_000, 140, 'No SAML single sign-on, security would not sign off', seats=150)],
            deals=[lost_deal('Vanguardia Telecom', 210_000, 140)]),
    Account('wickerman', 'Wickerman Festivals', 'wickermanfest.example', 'Events', 55, 8, 'Dumfries',
            'United Kingdom', 'Blair Kerr|Production', 'lost', owner='tracy', stage='opportunity', use_case='Live event streams',
            lost=[Lost(TEAM, 12_000, 95, 'Price: twice what the incumbent charges for the season', 'GBP', 20)]),
    Account('xylo', 'Xylo Instruments', 'xyloinstruments.example', 'Manufacturing', 360, 52, 'Leipzig', 'Germany',
            'Henrike Vogel|IT-Leitung; Timo Brandl|Einkauf', 'lost', owner='dinesh', stage='opportunity',
            use_case='Inspection images',
            lost=[Lost(BUSINESS, 39_000, 230, 'On-premises deployment missing', 'EUR', 35)],
            deals=[lost_deal('Xylo Instruments', 39_000, 230, 'EUR')]),
    Account('yarrow', 'Yarrow Veterinary Group', 'yarrowvets.example', 'Health care', 480, 44, 'Lexington',
            'United States', 'Dr Simone Achterberg|Imaging', 'lost', owner='tracy', state='Kentucky',
            stage='opportunity', use_case='Imaging archive', lost=[Lost(BUSINESS, 31_000, 62, 'Went with Endframe box, bundle was cheaper')]),
    Account('zinnia', 'Zinnia Home Shopping', 'zinniahome.example', 'Retail', 730, 160, 'Tulsa', 'United States',
            'Corinne Mabry|Broadcast Operations', 'lost', owner='monica', state='Oklahoma', stage='opportunity',
            use_case='Broadcast masters', lost=[Lost(BUSINESS, 56_000, 180, 'No decision, project postponed to next fiscal year')],
            deals=[lost_deal('Zinnia Home Shopping', 56_000, 180)]),
    Account('amberjack', 'Amberjack Surveying', 'amberjack.example', 'Geospatial', 37, 4, 'Tampico', 'Mexico',
            'Raúl Cepeda|Partner', 'lost', owner='tracy', stage='opportunity', tier='Starter', use_case='Drone surveys',
            lost=[Lost(TEAM, 7_200, 310, 'Not a fit: two people, a shared laptop', seats=5)]),
    Account('bellwether', 'Bellwether Election Systems', 'bellwether.example', 'Public sector', 290, 65, 'Columbus',
            'United States', 'Gordon Pike|Compliance; Susan Vail|Records', 'lost', owner='monica', state='Ohio',
            stage='opportunity', use_case='Ballot images', lost=[Lost(CLOUD, 134_000, 205, 'FedRAMP certification required, missing', seats=90)],
            deals=[lost_deal('Bellwether Election Systems', 134_000, 205)]),
    Account('cinderblock', 'Cinderblock Gyms', 'cinderblockgyms.example', 'Sports', 210, 24, 'Newark',
            'United States', 'Vince Tarlow|Owner', 'lost', owner='dinesh', state='New Jersey', stage='opportunity',
            use_case='Class streams', lost=[Lost(TEAM, 16_500, 48, 'Champion left the company, nobody picked it up', seats=25)]),
    Account('dovetail', 'Dovetail Joinery Schools', 'dovetailschools.example', 'Education', 66, 6, 'Asheville',
            'United States', 'Opal Renner|Programs', 'lost', owner='tracy', state='North Carolina', stage='opportunity',
            tier='Starter', use_case='Lesson video', lost=[Lost(TEAM, 8_900, 400, 'Budget', seats=12)]),
    Account('eiderdown', 'Eiderdown Hotels', 'eiderdownhotels.example', 'Hospitality', 1900, 300, 'Reykjavík',
            'Iceland', 'Sigrún Jónsdóttir|Systems; Einar Þór|Security', 'lost', owner='monica', stage='opportunity',
            use_case='Security video', lost=[Lost(BUSINESS, 61_000, 120, 'Needs offline mode on the PiperNet edge box', 'EUR', 45)],
            deals=[lost_deal('Eiderdown Hotels', 61_000, 120, 'EUR')]),
    Account('flintlock', 'Flintlock Museum Trust', 'flintlock.example', 'Museums', 48, 5, 'Boston', 'United States',
            'Ada Prescott|Collections', 'lost', owner='tracy', state='Massachusetts', stage='opportunity',
            use_case='Object photography', lost=[Lost(TEAM, 10_800, 75, 'Timing: new director starts first', seats=15)]),
    Account('galleon', 'Galleon Tape & Film', 'galleontape.example', 'Archives', 31, 3, 'Cádiz', 'Spain',
            'Pilar Montes|Propietaria', 'left', owner='dinesh', tier='Starter', stage='other', use_case='Film digitisation',
            usage=usage('0 0 0 0 0 0 0 0', 121), terms=[Term(TEAM, 9_000, 10, -170, currency='EUR', state='expired')]),
    Account('humanheater', 'Human Heater', 'humanheater.example', 'Consumer electronics', 6, 1, 'San Mateo',
            'United States', 'Grant Osterman|Inventor', 'left', owner='jared', state='California', tier='Starter',
            stage='other', use_case='Thermal video', subs=[Sub('team_m', 4, 0, since=500, status='canceled', ended=240, comment='')]),
    Account('datalords', 'Data Lords', 'datalords.example', 'Data services', 22, 2, 'San Jose', 'United States',
            'Everett Sloan|Lord; Bram Keough|Lord', 'left', owner='dinesh', state='California', stage='other',
            use_case='Cold storage', terms=[Term(TEAM, 13_000, 15, -300, state='terminated', note='Company dissolved')]),
]
