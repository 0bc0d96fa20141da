// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/records.h"

#include <QString>

#include <array>

namespace success::generator {

inline constexpr std::array firstWords{u"Amber", u"Atlas",  u"Birch",   u"Cedar",  u"Cobalt",  u"Copper",  u"Delta",
                                       u"Ember", u"Falcon", u"Granite", u"Harbor", u"Indigo",  u"Juniper", u"Keystone",
                                       u"Lumen", u"Maple",  u"Nimbus",  u"Orbit",  u"Pioneer", u"Quartz",  u"River",
                                       u"Slate", u"Tundra", u"Umber",   u"Vector", u"Willow"};
inline constexpr std::array secondWords{u"Analytics", u"Bank",     u"Biotech",  u"Capital",  u"Dynamics",  u"Energy",
                                        u"Foods",     u"Freight",  u"Health",   u"Labs",     u"Logistics", u"Media",
                                        u"Motors",    u"Networks", u"Robotics", u"Software", u"Studios",   u"Travel"};
inline constexpr std::array givenNames{u"Ada",  u"Bea",  u"Chidi", u"Dora", u"Emil", u"Fatima", u"Goran", u"Hana",
                                       u"Ivan", u"Jana", u"Kofi",  u"Lena", u"Mika", u"Nora",   u"Omar",  u"Priya"};
inline constexpr std::array familyNames{u"Adler",  u"Brandt", u"Costa",  u"Dahl",  u"Eriksen", u"Fischer", u"Garcia",
                                        u"Haddad", u"Ito",    u"Jensen", u"Kumar", u"Lopez",   u"Moreau",  u"Novak"};
inline constexpr std::array products{u"Compression Core", u"Compression Cloud", u"Edge Nodes", u"Storage Saver"};
inline constexpr std::array industries{u"Biotechnology", u"Energy", u"Finance", u"Logistics", u"Media", u"Software"};
inline constexpr std::array cities{u"Austin", u"Berlin", u"Lyon", u"Osaka", u"Toronto", u"Zürich"};

struct SignalText
{
    SignalKind kind;
    const char16_t *type;
    const char16_t *text;
};
inline constexpr std::array signalTexts{
    SignalText{SignalKind::Escalation, u"escalation",
               u"The sync has failed three nights in a row and we need an owner."},
    SignalText{SignalKind::ChurnRisk, u"churn_risk", u"We are looking at another vendor before the renewal."},
    SignalText{SignalKind::Complaint, u"complaint", u"The export takes far too long on large folders."},
    SignalText{SignalKind::Objection, u"objection", u"The price per seat is hard to defend inside."},
    SignalText{SignalKind::Issue, u"issue", u"Uploads above ten gigabytes stop half way."},
    SignalText{SignalKind::Issue, u"issue", u"The admin page shows last week's numbers."},
    SignalText{SignalKind::Request, u"feature_request", u"We would like single sign-on for the whole group."},
    SignalText{SignalKind::Request, u"feature_request", u"A weekly report by mail would save us a meeting."},
    SignalText{SignalKind::Commitment, u"commitment", u"The new team is to be trained by the end of the month."},
    SignalText{SignalKind::Nps, u"nps", u"How likely are you to recommend us?"},
    SignalText{SignalKind::Other, u"praise", u"The last release made our nightly job twice as fast."}};
inline constexpr std::array callTopics{u"Quarterly review", u"Weekly check-in", u"Onboarding", u"Renewal planning",
                                       u"Technical deep dive"};
inline constexpr std::array callSummaries{
    u"They went through adoption by team; two departments have not started yet. Next step: a session for their leads.",
    u"Usage is steady. The budget for the coming year is being planned, and they want a quote for more seats.",
    u"They walked through an import that fails. Support takes it on and reports back within the week.",
    u"A friendly call: the migration is done, and the old system is switched off."};
inline constexpr std::array messageTexts{
    u"Thank you for the quick answer, that solved it.", u"Could you send us the invoice for last month again?",
    u"Who is our contact while you are away?", u"We have added forty people this week and everything held up."};

} // namespace success::generator
