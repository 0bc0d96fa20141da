// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/intent.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>
#include <unordered_set>

namespace success::assistant {

namespace {

struct CueRow
{
    Intent intent;
    int weight;        ///< 4: nothing else is meant; 2: this is likely meant; 1: only together with something else
    const char *words; ///< places parted by spaces, the words of a place by |
};

constexpr const char *level =
    "critical|risk|risky|atrisk|healthy|unhealthy|red|amber|yellow|green|danger|endangered|flagged|score|rating|churn|"
    "churning|worried|worrying|weak|low|bad|poor|trouble|struggling";

// The order decides between equals.
constexpr std::array rows{
    CueRow{Intent::Health, 4, "why|reason|reasons|cause|causes|driver|drivers|explain LEVEL"},
    CueRow{Intent::Health, 4, "how|come LEVEL"},
    CueRow{Intent::Health, 4, "what makes|made|making|drives|driving|drags|dragging|hurts|hurting|pulls|behind LEVEL"},
    CueRow{Intent::Health, 4, "risk factor|factors|reason|reasons|level"},
    CueRow{Intent::Health, 4, "health score|status|state|level"},
    CueRow{Intent::Health, 3, "health|score|risk"},
    CueRow{Intent::Health, 3, "critical|healthy|unhealthy|risky|atrisk|endangered"},
    CueRow{Intent::Health, 3, "what wrong|problem|matter"},
    CueRow{Intent::Health, 3, "should worried|worry|concerned|concern"},
    CueRow{Intent::Health, 3, "how doing|going"},
    CueRow{Intent::Health, 3, "are ok|okay|fine|safe|well|alright"},
    CueRow{Intent::Health, 3, "churn|churning|danger|red|amber|green|score"},
    CueRow{Intent::Health, 3, "good|bad|great|what shape"},

    CueRow{Intent::Changes, 5, "what|anything|something|things|how changed|change|changes|different|new|news"},
    CueRow{Intent::Changes, 4, "changed|changes"},
    CueRow{Intent::Changes, 4, "what|anything happened|happening|happen|moved|occurred"},
    CueRow{Intent::Changes, 4, "catch|bring|update|fill me up|speed|in|on"},
    CueRow{Intent::Changes, 4, "what|anything missed|miss"},
    CueRow{Intent::Changes, 4, "difference|differences|developments|news|updates"},
    CueRow{Intent::Changes, 4, "did|has|is|go|gone|going up|down|higher|lower score|health"},
    CueRow{Intent::Changes, 4, "went|gone|dropped|fell|fallen|risen|rose|improved|worsened score|health"},

    CueRow{Intent::Calls, 5,
           "summarise|summarize|summary|summaries|recap|sum|notes|minutes "
           "call|calls|meeting|meetings|conversation|conversations|talk|talks"},
    CueRow{Intent::Calls, 4,
           "last|latest|recent|recently|previous call|calls|meeting|meetings|conversation|conversations|demo|qbr"},
    CueRow{Intent::Calls, 4, "what said|discussed|discuss|covered|happened|about call|calls|meeting|meetings"},
    CueRow{Intent::Calls, 4, "when last speak|spoke|spoken|talk|talked|meet|met|call|called|contact|contacted|touch"},
    CueRow{Intent::Calls, 4, "last|latest speak|spoke|spoken|talk|talked|meet|met|heard|hear|touch"},
    CueRow{Intent::Calls, 4, "discuss|discussed|said|agreed|agree|covered last|latest time|call|meeting"},
    CueRow{Intent::Calls, 3, "call|calls|meeting|meetings|qbr"},

    CueRow{Intent::Requests, 5, "asked|ask|asking|asks for"},
    CueRow{Intent::Requests, 5, "feature|features|open|product request|requests|requested|wish|wishes|ask|asks"},
    CueRow{Intent::Requests, 4, "request|requests|requested|requesting|wishlist"},
    CueRow{Intent::Requests, 4, "feature|features want|wants|wanted|need|needs|needed|wish|like|missing"},
    CueRow{Intent::Requests, 4, "which|what|any shipped|ship|delivered|released|launched|built"},
    CueRow{Intent::Requests, 4, "wish|wishes list|lists"},
    CueRow{Intent::Requests, 4, "close|closed|closing loop"},
    CueRow{Intent::Requests, 3, "what want|wants|wanted|wish|waiting"},
    CueRow{Intent::Requests, 3, "shipped|wishes"},

    CueRow{Intent::Commitments, 5, "commitment|commitments|committed|commit|promise|promised|promises|pledged"},
    CueRow{
        Intent::Commitments, 5,
        "commitment|commitments|promise|promises|promised|items|todos overdue|late|due|outstanding|kept|broken|keep"},
    CueRow{Intent::Commitments, 5, "action item|items"},
    CueRow{Intent::Commitments, 5, "follow up|ups"},
    CueRow{Intent::Commitments, 5, "followup|followups|todo|todos"},
    CueRow{Intent::Commitments, 5, "what|do|anything we|i owe|owed|owing"},
    CueRow{Intent::Commitments, 5, "say|said|agreed|told we|i would|will|to"},

    CueRow{Intent::Renewal, 5, "renew|renewal|renewals|renews|renewing|renewed"},
    CueRow{Intent::Renewal, 5,
           "contract|term|subscription|agreement|licence|license|trial|they "
           "end|ends|ending|expire|expires|expiring|expiry|expiration|runs|run|up|out|until"},
    CueRow{Intent::Renewal, 4, "expire|expires|expiring|expiry|expiration|autorenew"},
    CueRow{Intent::Renewal, 4,
           "cancel|canceled|cancelled|cancelling|canceling|cancellation|terminate|terminated|notice"},
    CueRow{Intent::Renewal, 3, "trial|term"},

    CueRow{Intent::Value, 5, "arr|mrr|acv|tcv"},
    CueRow{Intent::Value, 5, "what|how pay|pays|paying|spend|spends per|yearly|monthly|annually|annual|a year|month"},
    CueRow{Intent::Value, 5, "what|which|have buy|bought|purchase|purchased|subscribed"},
    CueRow{Intent::Value, 5, "contract|account|deal value|worth|size"},
    CueRow{Intent::Value, 5,
           "how|what much|money pay|pays|paying|worth|spend|spends|spending|bring|brings|cost|costs|bill"},
    CueRow{Intent::Value, 4, "annual|monthly|recurring|yearly revenue|value|amount|fee|price|spend"},
    CueRow{Intent::Value, 4, "worth|revenue"},
    CueRow{Intent::Value, 4,
           "which|what|on plan|plans|product|products|contract|contracts|subscription|subscriptions|package|tier"},
    CueRow{Intent::Value, 3, "price|pricing paying|pay"},
    CueRow{Intent::Value, 2, "contract|contracts|subscription|subscriptions|spend|plan"},

    CueRow{Intent::Billing, 5, "invoice|invoices|billing|unpaid|dunning|invoiced"},
    CueRow{Intent::Billing, 5, "payment|payments|retry|retries|charge|charges|collection|card"},
    CueRow{Intent::Billing, 5, "past due"},
    CueRow{Intent::Billing, 5,
           "payment|payments|retries|invoice|invoices|billing overdue|failed|failing|late|open|paid"},
    CueRow{Intent::Billing, 5, "they|it|customer owe|owes|owing|outstanding"},
    CueRow{Intent::Billing, 4, "pay|paid|paying|pays time|late|bills|bill|us|up|already|yet"},
    CueRow{Intent::Billing, 4, "have|has|did|do paid|pay"},
    CueRow{Intent::Billing, 4, "outstanding|arrears|overdue|debt|owe|owes|owing|balance"},
    CueRow{Intent::Billing, 3, "paid|bill|bills|billed"},

    CueRow{Intent::Usage, 5,
           "usage|adoption|seats|seat|licence|licences|license|licenses|licensed|logins|utilization|utilisation"},
    CueRow{Intent::Usage, 5, "active|many users|user|people"},
    CueRow{Intent::Usage, 5,
           "use|uses|using|used product|it|app|software|us|tool|platform|much|often|lot|still|less|more"},
    CueRow{Intent::Usage, 5, "log|logged|logging|sign|signed in|last"},
    CueRow{Intent::Usage, 4, "trend|trending|trends"},
    CueRow{Intent::Usage, 4, "users|engagement|engaged"},
    CueRow{Intent::Usage, 3, "use|uses|using|active"},

    CueRow{Intent::Contacts, 5,
           "who|whom "
           "contact|contacts|speak|talk|write|call|email|mail|reach|ask|know|people|stakeholders|stakeholder|champion|"
           "owns|own|owner|manages|handles|responsible|charge|csm|main|our|point"},
    CueRow{Intent::Contacts, 5, "contact|contacts|stakeholder|stakeholders|champion|champions"},
    CueRow{Intent::Contacts, 5, "key|right|important person|people|persons|players"},
    CueRow{Intent::Contacts, 5, "owner|owns|csm|rep|ae"},
    CueRow{Intent::Contacts, 5, "account manager|executive|rep|owner"},
    CueRow{Intent::Contacts, 4, "email|mail|emails address|addresses"},
    CueRow{Intent::Contacts, 4, "decision maker|makers"},
    CueRow{Intent::Contacts, 4, "who people|are|we|there"},

    CueRow{Intent::Mood, 5, "complain|complains|complained|complaint|complaints|complaining|gripe|gripes"},
    CueRow{Intent::Mood, 5, "sentiment|mood|nps|csat|satisfaction|satisfied|dissatisfied|unsatisfied"},
    CueRow{Intent::Mood, 5,
           "happy|unhappy|angry|upset|annoyed|frustrated|frustration|frustrations|pleased|furious|mad"},
    CueRow{Intent::Mood, 5,
           "escalation|escalations|escalated|escalate|objection|objections|objected|praise|praised|detractor|promoter"},
    CueRow{Intent::Mood, 4, "how feel|feels|feeling|felt"},
    CueRow{Intent::Mood, 4, "like|love|likes|loves|dislike|hate|hates|think|thinks us|product|it|about"},
    CueRow{Intent::Mood, 4, "feedback|issues|bugs|signals|signal|pain"},

    CueRow{Intent::Deals, 5, "deal|deals|opportunity|opportunities|pipeline|opp|opps|upsell|expansion"},
    CueRow{Intent::Deals, 5, "why|how|when|reason|reasons lose|lost|loose"},
    CueRow{Intent::Deals, 5, "closed lost"},
    CueRow{Intent::Deals, 4, "lost|quote|quotes|order|orders|proposal"},

    CueRow{Intent::NextSteps, 5, "what should|shall|must|can|could|to|next do|done|next|tackle|focus"},
    CueRow{Intent::NextSteps, 5, "next|best step|steps|action|actions|move|moves"},
    CueRow{Intent::NextSteps, 5, "how save|fix|help|keep|retain|rescue|improve|turn|win"},
    CueRow{Intent::NextSteps, 5,
           "recommend|recommendation|recommendations|advice|advise|suggest|suggestion|suggestions|plan "
           "next|do|me|save|action"},
    CueRow{Intent::NextSteps, 4, "recommend|recommendation|recommendations|advice|advise|remedy|remedies"},
    CueRow{Intent::NextSteps, 4, "you|would|should suggest|recommend|advise|propose"},
    CueRow{Intent::NextSteps, 5,
           "how i|we|to score|health|risk|usage|adoption|churn "
           "up|improve|raise|reduce|lower|increase|better|back|prevent|avoid|stop"},
    CueRow{Intent::NextSteps, 3, "what now"},
    CueRow{Intent::NextSteps, 4, "where start|begin"},
    CueRow{Intent::NextSteps, 4, "prepare|prep|focus"},

    CueRow{Intent::Routes, 5, "routed|route|routes|routing|rerouted"},
    CueRow{Intent::Routes, 4, "where|which sent|handed|passed|queue|queues|section|moved"},

    CueRow{Intent::Company, 5, "industry|sector|vertical|headcount|headquarters|hq|headquartered|employees|segment"},
    CueRow{Intent::Company, 5, "how big|large"},
    CueRow{Intent::Company, 5, "where based|located|from|office|offices|city|country"},
    CueRow{Intent::Company, 4, "what company|they|business do|does|company"},
    CueRow{Intent::Company, 4, "location|located|based|country|city|website"},

    CueRow{Intent::Overview, 5, "overview|brief|briefing|rundown|tldr|snapshot"},
    CueRow{Intent::Overview, 4, "tell me about"},
    CueRow{Intent::Overview, 4,
           "summarise|summarize|summary|sum account|customer|them|up|status|situation|everything|me"},
    CueRow{Intent::Overview, 3, "summarise|summarize|summary|situation|stand|stands"},
    CueRow{Intent::Overview, 3, "what status|story|going"},
    CueRow{Intent::Overview, 3, "prep|prepare me|call|meeting"},
};

constexpr const char *fillWords =
    "a an the this that these those and or but so if then than of in on at to for from by with without as into onto "
    "via per about over under between since during before after while until ago back "
    "i me my mine we us our ours you your yours it its he him his she her hers they them their theirs one ones "
    "am is are was were be been being do does did done doing don dont didn didnt doesn doesnt isn isnt aren arent wasn "
    "have has had having haven havent hasn hasnt can cannot cant could couldn would wouldn should shouldn shall may "
    "might must will won wont ll ve re "
    "what whats which who whom whose whos when whens where wheres why how hows "
    "there here any anything anyone anybody some something someone somebody all every everything each both either "
    "no not nothing nobody none nor yes "
    "please pls plz thanks thank thx kindly hi hello hey dear ok okay "
    "tell show give list name find say says said saying know knows see let lets get got gets getting go goes going "
    "mention mentions mentioned mentioning talk talks talked talking speak spoke speaking discuss discussed ask asked "
    "want wants wanted need needs like just even really very too also only quickly quick exactly currently current "
    "now today right still yet already ever never again lately recently recent last latest past previous next new "
    "much many more most less least few several lot lots "
    "account accounts customer customers client clients company companies guys folks people team "
    "day days week weeks month months quarter quarters year years yesterday tomorrow "
    "idea clue wondering wonder curious question answer help possible able sure maybe perhaps think thinking "
    "one two three four five six seven eight nine ten once twice first second "
    "date dates number numbers figure figures amount state status kind type open main top biggest important major "
    "theyre theyve weve ive im thats hasnt havent cant wont id well "
    "because s t m d up out off well make makes made take takes took come comes came look looks looking thing things "
    "time times due raise raised raises raising express expressed bring brought have open send sent receive received "
    "anywhere "
    "somewhere maybe kind sort whatever summary information info details detail context regarding concerning around "
    "same other another own such";

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    std::istringstream stream{std::string(text)};
    for (std::string part; std::getline(stream, part, separator);) {
        if (!part.empty())
            parts.push_back(part);
    }
    return parts;
}

std::vector<Cue> readCues()
{
    std::vector<Cue> all;
    for (const CueRow &row : rows) {
        Cue &cue = all.emplace_back();
        cue.intent = row.intent;
        cue.weight = row.weight;
        for (const std::string &place : split(row.words, ' '))
            cue.words.push_back(split(place == "LEVEL" ? level : place, '|'));
    }
    return all;
}

const std::unordered_set<std::string> &fillSet()
{
    static const auto set = [] {
        const auto words = split(fillWords, ' ');
        return std::unordered_set<std::string>(words.begin(), words.end());
    }();
    return set;
}

} // namespace

QString intentKey(Intent intent)
{
    static constexpr std::array keys{u"health",     u"changes", u"calls",   u"requests", u"commitments", u"renewal",
                                     u"value",      u"billing", u"usage",   u"contacts", u"mood",        u"deals",
                                     u"next_steps", u"routes",  u"company", u"overview"};
    static_assert(keys.size() == intents);
    return QString::fromUtf16(keys[size_t(intent)]);
}

bool takesTopic(Intent intent)
{
    switch (intent) {
    case Intent::Calls:
    case Intent::Requests:
    case Intent::Commitments:
    case Intent::Mood:
    case Intent::Deals:
        return true;
    default:
        return false;
    }
}

const std::vector<Cue> &cues()
{
    static const std::vector<Cue> all = readCues();
    return all;
}

const std::vector<std::string> &knownWords()
{
    static const std::vector<std::string> all = [] {
        std::vector<std::string> words(fillSet().begin(), fillSet().end());
        for (const Cue &cue : cues()) {
            for (const auto &place : cue.words)
                words.insert(words.end(), place.begin(), place.end());
        }
        std::sort(words.begin(), words.end());
        words.erase(std::unique(words.begin(), words.end()), words.end());
        return words;
    }();
    return all;
}

bool isFillWord(const std::string &folded)
{
    return fillSet().contains(folded);
}

} // namespace success::assistant
