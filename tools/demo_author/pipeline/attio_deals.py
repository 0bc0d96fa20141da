# SPDX-License-Identifier: Apache-2.0
"""The deals of Attio's board."""
from dataclasses import dataclass
from typing import Optional

# (title, days a deal is meant to stay)
STAGES = [('Lead', 21), ('Conversation', 30), ('Evaluation', 45), ('Contract', 21), ('Won 🎉', None), ('Lost', None)]
LEAD, CONVERSATION, EVALUATION, CONTRACT, WON, LOST = range(len(STAGES))


@dataclass
class Deal:
    company: Optional[str]
    name: str
    stage: int
    since: int  # days in the stage
    created: int  # days ago
    value: Optional[float]
    owner: Optional[str] = 'jared'
    currency: str = 'USD'


DEALS = [
    # of companies that the other systems know
    Deal('intersite', 'Second region for Intersite', CONTRACT, 9, 74, 96_000, 'monica'),
    Deal('trescommas', 'Eight more nodes for the desert festival', CONTRACT, 3, 41, 48_000, 'dinesh'),
    Deal('bambot', 'Thirty seats for the night shift', CONTRACT, 31, 66, 17_100, 'monica'),
    Deal('larkspur', 'Two water districts', EVALUATION, 18, 52, 38_500, 'dinesh'),
    Deal('stonecutter', 'Edge region São Paulo', EVALUATION, 96, 151, 54_000, 'dinesh'),
    Deal('clockwork', 'Build archive', EVALUATION, 27, 80, 22_400, 'dinesh'),
    Deal('melcher', 'Melcher Group, all subsidiaries', CONVERSATION, 44, 120, 310_000),
    Deal('sakura', '桜圧縮研究所 追加席', CONVERSATION, 12, 30, 19_800, 'dinesh'),
    Deal('cobalt', 'Antwerp terminal', EVALUATION, 40, 95, 66_000, 'monica', 'EUR'),
    Deal('nucleus', 'Hooli Nucleus, quietly', CONVERSATION, 73, 140, 260_000),
    Deal('cartographers', 'Historic survey sheets', LEAD, 15, 15, 12_500, 'monica', 'EUR'),
    Deal('copperline', 'Signal box cameras', WON, 6, 88, 42_000, 'monica'),
    Deal('moonbeam', 'Moonbeam 🌙 studio B', WON, 19, 61, 8_400, 'tracy'),
    Deal('kiteandkey', 'Summer school', WON, 47, 110, 6_300, 'tracy'),
    # of those that may buy, as far along as in HubSpot or less
    Deal('basilisk', 'Basilisk Security, captures', EVALUATION, 8, 24, 13_200, 'dinesh'),
    Deal('foxglove', 'Foxglove Pharmacies, framework agreement', CONTRACT, 5, 50, 60_000, 'monica', 'EUR'),
    Deal('yaonet', 'Yao Net Devices, tablets', CONVERSATION, 22, 35, 180_000, 'monica'),
    Deal('ebbandflow', 'Ebb & Flow, second county', EVALUATION, 11, 40, 31_000, 'monica'),
    Deal('drumlin', 'Drumlin Dairy, every bottle', LEAD, 12, 12, 22_000, 'dinesh', 'EUR'),
    Deal('coralline', 'Coralline Resorts, the other two islands', LEAD, 38, 38, 29_000, 'tracy'),
    Deal('bellwether', 'Bellwether Election Systems', LOST, 205, 300, 134_000, 'monica'),
    Deal('eiderdown', 'Eiderdown Hotels', LOST, 120, 210, 61_000, 'monica', 'EUR'),
    # of newcomers
    Deal('abacusbay', 'Cheque images', LEAD, 4, 4, 18_000, 'tracy'),
    Deal('brindle', 'Stud books since 1791', CONVERSATION, 17, 44, 9_600, 'tracy'),
    Deal('causeway', 'Deck cameras', EVALUATION, 62, 130, 27_500, 'dinesh'),
    Deal('dandelion', 'Ultrasound pictures', CONVERSATION, 6, 21, 14_900, 'tracy'),
    Deal('esker', 'Lidar of the whole coast', CONTRACT, 14, 90, 72_000, 'monica', 'EUR'),
    Deal('firstlight', 'Dailies, one feature', CONTRACT, 2, 33, 11_200, 'dinesh'),
    Deal('firstlight', 'Archive of nine features', LEAD, 26, 33, 45_000, 'dinesh'),
    Deal('gravitas', 'Verbatim audio', WON, 11, 70, 7_700, 'tracy'),
    Deal('hummock', 'Moisture maps', LEAD, 83, 83, 5_200, 'tracy'),
    Deal('inkwell', 'Originals, scanned', CONVERSATION, 55, 77, 8_800, 'tracy', 'EUR'),
    Deal('jubilee', 'Forty choirs, one archive', LEAD, 9, 9, 3_900, 'tracy'),
    Deal('kiln', 'Glaze tests', LOST, 12, 64, 2_400, 'tracy'),
    Deal('lantern', 'Projection masters', EVALUATION, 33, 58, 24_000, 'dinesh'),
    Deal('mangrove', 'Claims photos', LOST, 80, 160, 52_000, 'monica'),
    Deal('nightjar', 'All-sky cameras', LEAD, 1, 1, None, 'dinesh'),
    Deal('ozone', 'Flight recorders', CONVERSATION, 29, 47, 36_000.5, 'monica'),
    Deal('periwinkle', 'Nursery cameras, every room that has one and the garden, with access for parents, for '
         'inspectors once a year and for nobody else', EVALUATION, 20, 39, 10_400, 'tracy'),
    Deal('quayside', 'Auction recordings', CONVERSATION, 3, 14, 6_600, None, 'EUR'),
    Deal('longest', 'Schleusenkameras', LEAD, 19, 19, 41_000, 'monica', 'EUR'),
    Deal(None, 'Somebody from the trade fair', LEAD, 47, 47, None, None),
]
