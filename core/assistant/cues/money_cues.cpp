// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/cues/cue_rows.h"

#include <array>

namespace success::assistant {

namespace {

constexpr std::array rows{
    CueRow{Intent::Renewal, 5, "renew|renewal|renewals|renews|renewing|renewed"},
    CueRow{Intent::Renewal, 5,
           "contract|term|subscription|agreement|licence|license|trial|deal "
           "end|ends|ending|expire|expires|expiring|expiry|expiration|runs|run|up|out|until|over|left|finish|finished|"
           "remaining|remain|remains"},
    CueRow{Intent::Renewal, 5, "when|how|until they|it run|runs|end|ends|expire|lapse"},
    CueRow{Intent::Renewal, 4, "expire|expires|expiring|expiry|expiration|autorenew|lapse|lapsed"},
    CueRow{Intent::Renewal, 4,
           "cancel|canceled|cancelled|cancelling|canceling|cancellation|terminate|terminated|notice|quit"},
    CueRow{Intent::Renewal, 3, "trial|term"},

    CueRow{Intent::Value, 5, "arr|mrr|acv|tcv"},
    CueRow{Intent::Value, 5, "what|how pay|pays|paying|spend|spends per|yearly|monthly|annually|annual|a year|month"},
    CueRow{Intent::Value, 5, "what|which|have buy|bought|purchase|purchased|subscribed"},
    CueRow{Intent::Value, 5, "contract|account|deal value|worth|size"},
    CueRow{Intent::Value, 5,
           "how|what much|money pay|pays|paying|worth|spend|spends|spending|bring|brings|cost|costs|bill|make|earn"},
    CueRow{Intent::Value, 5, "money|revenue|much stake|risk|lose|losing"},
    CueRow{Intent::Value, 6, "what|much =charging|=charge them"},
    CueRow{Intent::Value, 4, "annual|monthly|recurring|yearly revenue|value|amount|fee|price|spend"},
    CueRow{Intent::Value, 4, "worth|revenue"},
    CueRow{Intent::Value, 4,
           "which|what|on plan|plans|product|products|contract|contracts|subscription|subscriptions|package|tier"},
    CueRow{Intent::Value, 3, "price|pricing paying|pay"},
    CueRow{Intent::Value, 3, "money|value"},
    CueRow{Intent::Value, 2, "contract|contracts|subscription|subscriptions|spend|plan"},

    CueRow{Intent::Billing, 5, "invoice|invoices|billing|unpaid|dunning|invoiced"},
    CueRow{Intent::Billing, 5, "payment|payments|retry|retries|charge|charges|collection|card"},
    CueRow{Intent::Billing, 5, "past due"},
    CueRow{Intent::Billing, 5,
           "payment|payments|retries|invoice|invoices|billing overdue|failed|failing|late|open|paid"},
    CueRow{Intent::Billing, 5, "they|it|customer owe|owes|owing|outstanding"},
    CueRow{Intent::Billing, 4, "pay|paid|paying|pays time|late|bills|bill|us|up|already|yet"},
    CueRow{Intent::Billing, 4, "have|has|did|do|is|everything paid|pay"},
    CueRow{Intent::Billing, 4, "outstanding|arrears|overdue|debt|debts|owe|owes|owing|balance"},
    CueRow{Intent::Billing, 3, "paid|bill|bills|billed"},

    CueRow{Intent::Deals, 5, "deal|deals|opportunity|opportunities|pipeline|opp|opps|upsell|expansion"},
    CueRow{Intent::Deals, 5, "why|how|when|reason|reasons|what lose|lost|loose"},
    CueRow{Intent::Deals, 5, "why|come win|won|buy|sign|close"},
    CueRow{Intent::Deals, 5, "closed lost|won"},
    CueRow{Intent::Deals, 4, "lost|quote|quotes|order|orders|proposal"},

    CueRow{Intent::Convert, 6, "=convert|=converts|=converting|=converted|=conversion|=conversions"},
    CueRow{Intent::Convert, 6,
           "trial|prospect|evaluation|pilot "
           "buy|buys|sign|signs|pay|pays|paying|chance|chances|likelihood|=likely|odds|score|probability|become|close|"
           "purchase|work"},
    CueRow{Intent::Convert, 6,
           "=likely|likelihood|chance|chances|odds|probability buy|close|sign|purchase|pay|upgrade|subscribe|convert"},
    CueRow{Intent::Convert, 5, "will|would they|it|she|he buy|sign|purchase|subscribe"},
    CueRow{Intent::Convert, 6, "convert|=conversion|trial score|why|chance|likelihood|factors|points|low|high"},

    CueRow{Intent::Reengage, 6, "win|winning|won|get|bring|have|lure back"},
    CueRow{Intent::Reengage, 6,
           "winback|=reengage|=reengagement|revive|reviving|revival|rekindle|reopen|resurrect|reactivate|reactivation"},
    CueRow{Intent::Reengage, 6, "re =engage|=engaging|=engagement"},
    CueRow{Intent::Reengage, 6, "re =engage|=engagement score|why|likelihood|chance|points|factors|low|high"},
    CueRow{Intent::Reengage, 6, "=come|=coming back|again"},
    CueRow{
        Intent::Reengage, 6,
        "chance|chances|=likely|likelihood|odds|worth|try|retry|again|save|approach|second lost|loss|back deal|deals|"
        "them|it|this"},
    CueRow{Intent::Reengage, 6, "second chance|try"},
    CueRow{Intent::Reengage, 6, "blocker|blockers|blocked|blocking"},

    CueRow{Intent::Terms, 5,
           "contract|contracts|order|orders|subscription|agreement|term|terms "
           "history|previous|past|earlier|former|amended|upgraded|signed|start|started|starts|began|begin|first"},
    CueRow{Intent::Terms, 5, "amendment|amendments|=terms"},
    CueRow{Intent::Terms, 5, "how long|=been been|customer|with|us us|customer|paying"},
    CueRow{Intent::Terms, 5, "since when"},
    CueRow{Intent::Terms, 5, "when become|became|joined|join|signed|sign|started|onboarded|customer"},
};

} // namespace

std::span<const CueRow> moneyCues()
{
    return rows;
}

} // namespace success::assistant
