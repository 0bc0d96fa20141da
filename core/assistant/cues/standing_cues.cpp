// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/cues/cue_rows.h"

#include <array>

namespace success::assistant {

namespace {

constexpr std::array rows{
    CueRow{Intent::Health, 5, "why|reason|reasons|cause|causes|driver|drivers|explain LEVEL"},
    CueRow{Intent::Health, 4, "how|come LEVEL"},
    CueRow{Intent::Health, 4,
           "what|which makes|made|making|drives|driving|drags|dragging|hurts|hurting|pulls|pulling|costs|weighs|behind "
           "LEVEL"},
    CueRow{Intent::Health, 4, "what|which hurts|hurting|weighs|costs most|points"},
    CueRow{Intent::Health, 4, "risk factor|factors|reason|reasons|level"},
    CueRow{Intent::Health, 4, "health score|status|state|level"},
    CueRow{Intent::Health, 4, "which|what|biggest|main|top|largest factor|factors"},
    CueRow{Intent::Health, 4, "leave|leaving|leaves|lose|losing|abandon|ditch|walk|switch us|them|away"},
    CueRow{Intent::Health, 3, "health|score|risk|factor|factors"},
    CueRow{Intent::Health, 3, "critical|healthy|unhealthy|risky|atrisk|endangered"},
    CueRow{Intent::Health, 3, "what wrong|problem|matter"},
    CueRow{Intent::Health, 3, "should|need worried|worry|concerned|concern"},
    CueRow{Intent::Health, 3, "how|what doing|going|up|look|looking|standing|fare|faring"},
    CueRow{Intent::Health, 3, "are|is|all|everything ok|okay|fine|safe|well|alright"},
    CueRow{Intent::Health, 3, "churn|churning|danger|red|amber|green|score|rating"},
    CueRow{Intent::Health, 3, "good|bad|great|what shape"},

    CueRow{Intent::Changes, 5, "what|anything|something|things|how changed|change|changes|different|new|news"},
    CueRow{Intent::Changes, 4, "changed|changes"},
    CueRow{Intent::Changes, 4, "what|anything|something happened|happening|happen|happens|moved|occurred"},
    CueRow{Intent::Changes, 4, "what|anything|much been|is going on"},
    CueRow{Intent::Changes, 4, "catch|bring|update|fill me|us up|speed|in|on"},
    CueRow{Intent::Changes, 4, "what|anything =missed|=miss"},
    CueRow{Intent::Changes, 4, "difference|differences|developments|news|updates|compared"},
    CueRow{Intent::Changes, 4, "did|has|is|have go|gone|going|moved up|down|higher|lower score|health|rating"},
    CueRow{Intent::Changes, 4,
           "went|gone|dropped|drop|fell|fallen|falling|risen|rose|improved|worsened|moved score|health|rating"},
    CueRow{Intent::Changes, 3, "latest|newest with|on|from|them"},

    CueRow{Intent::Usage, 5,
           "usage|adoption|seats|seat|licence|licences|license|licenses|licensed|logins|utilization|utilisation"},
    CueRow{Intent::Usage, 5, "active|many users|user|people"},
    CueRow{Intent::Usage, 5,
           "use|uses|using|used product|it|app|software|us|tool|platform|much|often|lot|still|less|more|last"},
    CueRow{Intent::Usage, 5, "log|logged|logging|sign|signed|logs in|last"},
    CueRow{Intent::Usage, 4, "trend|trending|trends"},
    CueRow{Intent::Usage, 4, "users|=engagement|=engaged|inactive|idle"},
    CueRow{Intent::Usage, 3, "use|uses|using|active|adopted|adopt"},

    CueRow{Intent::NextSteps, 5, "what|how should|shall|must|can|could|to|next do|done|next|tackle|focus|handle"},
    CueRow{Intent::NextSteps, 5, "next|best|first step|steps|action|actions|move|moves"},
    CueRow{Intent::NextSteps, 5, "how|can save|fix|help|keep|retain|rescue|improve|turn|win|stop|prevent"},
    CueRow{Intent::NextSteps, 5,
           "recommend|recommendation|recommendations|advice|advise|suggest|suggestion|suggestions|plan "
           "next|do|me|save|action"},
    CueRow{Intent::NextSteps, 4, "recommend|recommendation|recommendations|advice|advise|remedy|remedies"},
    CueRow{Intent::NextSteps, 4, "you|would|should suggest|recommend|advise|propose"},
    CueRow{Intent::NextSteps, 5,
           "how i|we|to score|health|risk|usage|adoption|churn "
           "up|improve|raise|reduce|lower|increase|better|back|prevent|avoid|stop"},
    CueRow{Intent::NextSteps, 3, "what now"},
    CueRow{Intent::NextSteps, 4, "where|what start|begin|priority|priorities|urgent"},
    CueRow{Intent::NextSteps, 4, "prepare|prep|focus|playbook"},

    CueRow{Intent::Routes, 5, "routed|route|routes|routing|rerouted"},
    CueRow{Intent::Routes, 4,
           "where|which|has|was|is|anyone|anybody|who sent|handed|hand|passed|assigned|forwarded|queue|queues|section"},
    CueRow{Intent::Routes, 4, "where|section moved"},

    CueRow{Intent::Company, 5,
           "industry|sector|vertical|headcount|headquarters|hq|headquartered|employees|employee|segment"},
    CueRow{Intent::Company, 5, "how big|large|small"},
    CueRow{Intent::Company, 6, "people|staff|employees|folks|persons =work|=works|=working|employ|employed|employs"},
    CueRow{Intent::Company, 5, "where based|located|from|office|offices|city|country|live|sit|sits"},
    CueRow{Intent::Company, 4, "what company|they|business do|does|company"},
    CueRow{Intent::Company, 4, "location|located|based|country|city|website|firmographics|enrichment|properties"},

    CueRow{Intent::Overview, 5, "overview|brief|briefing|rundown|tldr|snapshot"},
    CueRow{Intent::Overview, 5,
           "short|quick|executive|big|condensed|whole version|summary|picture|look|sketch|story|intro"},
    CueRow{Intent::Overview, 4, "tell me about"},
    CueRow{Intent::Overview, 4,
           "summarise|summarize|summary|sum account|customer|them|up|status|situation|everything|me"},
    CueRow{Intent::Overview, 3, "summarise|summarize|summary|situation|stand|stands"},
    CueRow{Intent::Overview, 3, "what|how status|story|going|things"},
    CueRow{Intent::Overview, 3, "prep|prepare me|call|meeting"},

    CueRow{Intent::Decisions, 5, "decided|decide|decision|decisions"},
    CueRow{Intent::Decisions, 5, "draft|drafts|drafted"},
    CueRow{Intent::Decisions, 5, "what have|did we|i|you =done|tried|undertaken"},
    CueRow{Intent::Decisions, 5, "untracked|untrack|tracked|audit"},
    CueRow{Intent::Decisions, 4, "who|when moved|dragged deal|stage"},

    CueRow{
        Intent::Others, 6,
        "who|what|which|where|anyone|anybody|someone|nobody|everyone else "
        "asked|asks|asking|ask|wants|want|wanted|requested|requests|request|needs|need|complained|complains|complain|"
        "has|have|uses|use|using|reported|reports|waiting|wishes|voted|churned|pays|pay"},
    CueRow{Intent::Others, 6, "other|others|all|average|rest =customers|=accounts|=clients|=companies|tenants|peers"},
    CueRow{Intent::Others, 6,
           "compare|compares|compared|comparison|versus|benchmark|than customers|accounts|peers|others"},
};

} // namespace

std::span<const CueRow> standingCues()
{
    return rows;
}

const char *levelWordsOfCues()
{
    return "critical|risk|risky|atrisk|healthy|unhealthy|red|amber|yellow|green|danger|endangered|flagged|score|rating|"
           "churn|churning|worried|worrying|weak|low|bad|poor|trouble|struggling|health|level";
}

} // namespace success::assistant
