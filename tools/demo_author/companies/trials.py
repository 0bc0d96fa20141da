# SPDX-License-Identifier: Apache-2.0
"""Trials that run today, and agreements that have not begun."""
from shape import Account, Deal, Sub, Term, usage

TEAM, BUSINESS, CLOUD = 'Middle-Out Cloud Team', 'Middle-Out Cloud Business', 'Middle-Out Cloud Enterprise'

ACCOUNTS = [
    Account('quartz', 'Quartz Canyon Radio', 'quartzcanyon.example', 'Broadcasting', 45, 5, 'Moab', 'United States',
            'June Holloway|Station Manager; Abel Ruiz|Engineer', 'trial', owner='dinesh', state='Utah',
            stage='opportunity',
            use_case='Broadcast masters', usage=usage('0 0 0 0 0 0 3 7', 0),
            subs=[Sub('team_m', 12, 5, since=9, status='trialing', trial=14)]),
    Account('snowglobe', 'Snowglobe Collectibles', 'snowglobe.example', 'Retail', 33, 4, 'Anchorage', 'United States',
            'Tilly Marchetti|Owner', 'trial', owner='tracy', state='Alaska', stage='opportunity', tier='Starter',
            use_case='Product photos', usage=usage('0 0 0 0 0 1 2 1', 4),
            subs=[Sub('team_m', 5, 2, since=12, status='trialing', trial=14)]),
    Account('basilisk', 'Basilisk Security', 'basilisk-security.example', 'Security', 120, 22, 'Haifa', 'Israel',
            'Noa Levin|Research Director; Amit Barak|SOC Lead', 'trial', owner='dinesh', stage='opportunity',
            use_case='Packet captures', usage=usage('0 0 0 0 0 5 11 14', 0),
            subs=[Sub('team_y', 25, 18, since=12, status='trialing', trial=30)],
            deals=[Deal('Basilisk Security, 25 seats', 13_200, 'decisionmakerboughtin', 18, created=24)]),
    Account('foxglove', 'Foxglove Pharmacies', 'foxglove.example', 'Health care', 1300, 240, 'Manchester',
            'United Kingdom', 'Anjali Mehta|Digital Director; Ross Tully|Store Systems', 'trial', owner='monica',
            stage='opportunity', tier='Enterprise', use_case='Prescription scans',
            usage=usage('0 0 0 0 3 9 16 21', 0, 40),
            terms=[Term(BUSINESS, 52_000, 40, 11, months=1, currency='GBP', state='trial', invoices=False)],
            deals=[Deal('Foxglove Pharmacies roll-out', 52_000, 'contractsent', 15, currency='GBP', created=50)]),
    Account('sablewood', 'Sablewood Furniture', 'sablewood.example', 'Manufacturing', 420, 61, 'Grand Rapids',
            'United States', 'Ford Maguire|Catalog Systems; Penny Usher|Marketing', 'trial', owner='tracy',
            state='Michigan', stage='opportunity', use_case='Rendering library', usage=usage('0 0 0 0 2 3 2 2', 3, 20),
            terms=[Term(TEAM, 14_000, 20, 6, months=1, state='trial', invoices=False)]),
    Account('lighthouse', 'Lighthouse Row Podcasts', 'lighthouserow.example', 'Audio', 12, 1, 'Halifax', 'Canada',
            'Wren Gallagher|Producer', 'trial', owner='dinesh', stage='opportunity', tier='Starter',
            use_case='Podcast archive', usage=usage('0 0 0 0 0 0 2 4', 0),
            terms=[Term(TEAM, 4_200, 6, 19, months=1, state='trial', invoices=False)]),
    Account('ravine', 'Ravine Outdoor Supply', 'ravineoutdoor.example', 'Retail', 530, 77, 'Bend', 'United States',
            'Hollis Grady|VP Digital; Sara Kitt|Photography', 'signed', owner='monica', state='Oregon',
            use_case='Product photos', terms=[Term(BUSINESS, 44_000, 35, 379, state='upcoming', onboarding=5_000)],
            deals=[Deal('Ravine Outdoor Supply', 44_000, 'closedwon', -6, created=80)]),
    Account('gaslight', 'Gaslight Theatre Company', 'gaslighttheatre.example', 'Performing arts', 90, 8, 'Toronto',
            'Canada', 'Margot Sinclair|Executive Producer', 'signed', owner='tracy', stage='opportunity',
            use_case='Rehearsal video', terms=[Term(TEAM, 11_500, 14, 372, state='signing')],
            deals=[Deal('Gaslight Theatre Company', 11_500, 'contractsent', 5, created=44)]),
]
