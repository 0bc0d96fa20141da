# SPDX-License-Identifier: Apache-2.0
"""Companies that may buy."""
from shape import Account, Deal, OpenOrder, Sub, Term

TEAM, BUSINESS, CLOUD = 'Middle-Out Cloud Team', 'Middle-Out Cloud Business', 'Middle-Out Cloud Enterprise'
EDGE = 'PiperNet Edge'

ACCOUNTS = [
    Account('yaonet', 'Yao Net Devices', 'yaonet.example', 'Consumer electronics', 8800, 1900, 'Shenzhen', 'China',
            'Yao Guowei|Chairman; Lin Zhao|Device Software', 'prospect', owner='monica', stage='opportunity',
            tier='Strategic', use_case='Phone backups', terms=[Term(CLOUD, 640_000, 400, 380, state='draft')],
            deals=[Deal('Yao Net Devices, phones', 640_000, 'presentationscheduled', 40, created=35)]),
    Account('bluefin', 'Bluefin Aerospace', 'bluefin-aero.example', 'Aerospace', 3900, 1100, 'Huntsville',
            'United States', 'Carla Jimenez|Flight Data; Thad Rollins|Procurement', 'prospect', owner='monica',
            state='Alabama', stage='opportunity', tier='Enterprise', use_case='Telemetry archive',
            terms=[Term(BUSINESS, 118_000, 70, 395, state='draft')],
            deals=[Deal('Bluefin Aerospace telemetry', 118_000, 'qualifiedtobuy', 62, created=20)]),
    Account('coralline', 'Coralline Resorts', 'coralline.example', 'Hospitality', 2600, 380, 'Nassau', 'Bahamas',
            'Desmond Rolle|Guest Systems', 'prospect', owner='tracy', stage='opportunity', use_case='Security video',
            orders=[OpenOrder(BUSINESS, 47_500, 17, seats=30)],
            deals=[Deal('Coralline Resorts, three properties', 47_500, 'appointmentscheduled', 75, created=17)]),
    Account('drumlin', 'Drumlin Dairy Cooperative', 'drumlindairy.example', 'Agriculture', 640, 90, 'Kilkenny',
            'Ireland', 'Padraig Nolan|Operations', 'prospect', owner='dinesh', stage='salesqualifiedlead',
            use_case='Line inspection',
            terms=[Term(EDGE, 22_000, 12, -9, months=1, currency='EUR', state='trial', invoices=False)],
            deals=[Deal('Drumlin Dairy', 22_000, 'appointmentscheduled', 90, currency='EUR', created=12)]),
    Account('ebbandflow', 'Ebb & Flow Waterworks', 'ebbandflow.example', 'Utilities', 1200, 220, 'Baltimore',
            'United States', 'Yvonne Carter|Asset Imaging; Phil Drummond|SCADA', 'prospect', owner='monica',
            state='Maryland', stage='opportunity', use_case='Pipe inspection video',
            orders=[OpenOrder(CLOUD, 88_000, 29, seats=50)],
            deals=[Deal('Ebb & Flow pilot to production', 88_000, 'decisionmakerboughtin', 33, created=66)]),
    Account('gondola', 'Gondola Ski Media', 'gondolaski.example', 'Sports', 48, 6, 'Innsbruck', 'Austria',
            'Matthias Egger|Redaktion', 'prospect', owner='tracy', stage='lead', use_case='Live event streams',
            deals=[Deal('Gondola Ski Media season pass', 9_800, 'qualifiedtobuy', 28, currency='EUR', created=31)]),
    Account('harrowgate', 'Harrowgate Archives Board', 'harrowgate.example', 'Public sector', 220, 30, 'York',
            'United Kingdom', 'Beatrix Oldroyd|Keeper of Records', 'prospect', owner='monica',
            stage='opportunity', use_case='Parish registers',
            terms=[Term(BUSINESS, 73_000, 40, -4, months=1, currency='GBP', state='trial', invoices=False)],
            deals=[Deal('Harrowgate tender', 73_000, 'presentationscheduled', 51, currency='GBP', created=58)]),
    Account('islington', 'Isle of Tin Brewing', 'isleoftin.example', 'Beverages', 30, 4, 'Truro', 'United Kingdom',
            'Jago Penrose|Brewer', 'prospect', owner='tracy', stage='lead', tier='Starter', use_case='Brewery cameras'),
    Account('jigsaw', 'Jigsaw Claims Bureau', 'jigsawclaims.example', 'Insurance', 410, 70, 'Des Moines',
            'United States', 'Lucille Bright|Director', 'prospect', owner='monica', state='Iowa', stage='lead',
            use_case='Claims photos', orders=[OpenOrder(TEAM, 12_000, 9, seats=15)]),
    Account('kumquat', 'Kumquat Learning', 'kumquatlearning.example', 'Education', 25, 2, 'Singapore', 'Singapore',
            'Priscilla Tan|Curriculum Lead', 'prospect', owner='dinesh', stage='lead', tier='Starter',
            use_case='Lesson video', deals=[Deal('Kumquat Learning', 6_000, 'appointmentscheduled', 45, created=8)]),
]
