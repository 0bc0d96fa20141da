# SPDX-License-Identifier: Apache-2.0
"""The announcements on Pied Piper's own site, newest first."""
from . import Announcement

ANNOUNCEMENTS = [
    Announcement('calendar-of-payouts', 'A calendar of payouts', 8,
                 '<p>Finance sees on one page when each payout will arrive, four weeks ahead.</p>'),
    Announcement('single-sign-on', 'SAML single sign-on', 33,
                 '<ul><li>SAML single sign-on: sign in with Okta, Entra ID or any SAML 2.0 provider</li></ul>'
                 '<p>Included in Business and Enterprise.</p>'),
    Announcement('invoices-two-languages', 'Invoices in two languages', 46,
                 '<p>Invoices can be printed in two languages beside each other, thirty of them so far.</p>'),
    Announcement('seasonal-plan', 'A plan for a season', 47,
                 '<p>Seasonal pricing: pay for the months in which you stream, from four days up.</p>'),
    Announcement('eu-data-residency', 'Data residency in the European Union', 64,
                 '<p>Choose where your files are kept: data residency in Frankfurt or Dublin, for new projects.</p>'),
    Announcement('soc-2', 'SOC 2 Type II', 92,
                 '<p>The report is there. Ask your account manager for a copy; there is no certification for public '
                 'authorities yet.</p>'),
    Announcement('print-at-scale', 'Print at true scale', 115,
                 '<p>Maps and plans can be printed at true scale, with a ruler at the edge.</p>'),
    Announcement('office', 'We have moved', 160, '<p>To the house next door. The tea is better.</p>'),
]
