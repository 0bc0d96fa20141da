// SPDX-License-Identifier: Apache-2.0
#include "core/assistant/cues/cue_rows.h"

#include <array>

namespace success::assistant {

namespace {

constexpr std::array rows{
    CueRow{Intent::Calls, 5,
           "summarise|summarize|summary|summaries|recap|sum|notes|minutes|gist|highlights|takeaways|outcome|outcomes "
           "call|calls|meeting|meetings|conversation|conversations|talk|talks"},
    CueRow{Intent::Calls, 4,
           "last|latest|recent|recently|previous call|calls|meeting|meetings|conversation|conversations|demo|qbr"},
    CueRow{Intent::Calls, 4, "what said|discussed|discuss|covered|happened|about call|calls|meeting|meetings"},
    CueRow{
        Intent::Calls, 4,
        "when|what last|recently|latest speak|spoke|spoken|talk|talked|meet|met|call|called|contact|contacted|touch"},
    CueRow{Intent::Calls, 4, "last|latest speak|spoke|spoken|talk|talked|meet|met|heard|hear|touch"},
    CueRow{Intent::Calls, 4, "discuss|discussed|said|agreed|agree|covered last|latest time|call|meeting"},
    CueRow{Intent::Calls, 4,
           "how|did|have often|many|frequently|ever|we speak|spoke|spoken|talk|talked|meet|met|=calls|meetings"},
    CueRow{Intent::Calls, 4, "anyone|anybody|someone|who speak|spoke|spoken|talked|met|called"},
    CueRow{Intent::Calls, 3, "call|calls|meeting|meetings|qbr"},

    CueRow{Intent::Requests, 5, "asked|ask|asking|asks for"},
    CueRow{Intent::Requests, 5, "asked|ask|asking|asks|want|wants|wanted build|add|change|us"},
    CueRow{Intent::Requests, 5,
           "feature|features|open|product request|requests|requested|wish|wishes|ask|asks|asked|idea|ideas"},
    CueRow{Intent::Requests, 5, "feature|features|functionality|product|what =missing|=lack|=lacking|=lacks|gaps|gap"},
    CueRow{Intent::Requests, 4, "request|requests|requested|requesting|wishlist"},
    CueRow{Intent::Requests, 4, "feature|features want|wants|wanted|need|needs|needed|wish|like|missing"},
    CueRow{Intent::Requests, 4,
           "which|what|any|anything|have|has|did|was shipped|ship|delivered|released|launched|built|rolled"},
    CueRow{Intent::Requests, 4, "wish|wishes list|lists"},
    CueRow{Intent::Requests, 4, "close|closed|closing loop"},
    CueRow{Intent::Requests, 3, "what want|wants|wanted|wish|waiting"},
    CueRow{Intent::Requests, 3, "shipped|wishes"},

    CueRow{Intent::Commitments, 5, "commitment|commitments|committed|commit|promise|promised|promises|pledged|pledge"},
    CueRow{
        Intent::Commitments, 5,
        "commitment|commitments|promise|promises|promised|items|todos overdue|late|due|outstanding|kept|broken|keep"},
    CueRow{Intent::Commitments, 5, "action item|items|points"},
    CueRow{Intent::Commitments, 5, "follow up|ups"},
    CueRow{Intent::Commitments, 5, "followup|followups|todo|todos|deadline|deadlines|deliverable|deliverables"},
    CueRow{Intent::Commitments, 5, "what|do|anything we|i owe|owed|owing"},
    CueRow{Intent::Commitments, 5, "say|said|agreed|told we|i would|will|d|ll"},
    CueRow{Intent::Commitments, 5, "what|anything|still i|we|us deliver|supposed"},
    CueRow{Intent::Commitments, 4, "our|we|i word|obligations|obligation"},

    CueRow{Intent::Contacts, 5,
           "who|whom "
           "contact|contacts|speak|talk|write|call|email|mail|reach|ask|know|people|stakeholders|stakeholder|champion|"
           "owns|own|owner|manages|handles|responsible|charge|csm|main|our|point|decides|sponsor|buyer|signs|involved"},
    CueRow{Intent::Contacts, 5, "contact|contacts|stakeholder|stakeholders|champion|champions|=sponsor"},
    CueRow{Intent::Contacts, 5, "key|right|important person|people|persons|players"},
    CueRow{Intent::Contacts, 5, "owner|owns|csm|rep|ae"},
    CueRow{Intent::Contacts, 5, "account manager|executive|rep|owner"},
    CueRow{Intent::Contacts, 5, "who looks|look|looking|takes|taking after|care"},
    CueRow{Intent::Contacts, 4, "email|mail|emails|phone address|addresses|number"},
    CueRow{Intent::Contacts, 5, "decision maker|makers"},
    CueRow{Intent::Contacts, 4, "who people|are|we|there|works|runs"},

    CueRow{Intent::Mood, 5, "complain|complains|complained|complaint|complaints|complaining|gripe|gripes"},
    CueRow{Intent::Mood, 5,
           "grumble|grumbling|grumbles|moan|moaning|whine|whining|criticise|=criticism|criticising|dislikes"},
    CueRow{Intent::Mood, 5, "sentiment|mood|nps|csat|satisfaction|satisfied|dissatisfied|unsatisfied"},
    CueRow{Intent::Mood, 5,
           "happy|unhappy|angry|upset|annoyed|annoys|frustrated|frustration|frustrations|pleased|furious|mad|"
           "disappointed|bothers|bothered"},
    CueRow{Intent::Mood, 5,
           "escalation|escalations|escalated|escalate|objection|objections|objected|praise|praised|detractor|promoter"},
    CueRow{Intent::Mood, 5, "they|them|he|she recommend|recommends us"},
    CueRow{Intent::Mood, 5, "good|bad|negative|positive|any|what feedback|vibe|vibes"},
    CueRow{Intent::Mood, 4, "how feel|feels|feeling|felt"},
    CueRow{Intent::Mood, 4, "like|love|likes|loves|dislike|hate|hates|think|thinks us|product|it|about"},
    CueRow{Intent::Mood, 4, "feedback|issues|issue|bugs|bug|signals|signal|pain|problems"},

    CueRow{Intent::Notes, 5, "note|notes|noted|jot|jotted|memo|memos"},
    CueRow{Intent::Notes, 5, "i|we wrote|write|written|put|down down|notes"},

    CueRow{Intent::Messages, 5, "last|latest|recent|newest|any message|messages|=emails|=email|mails|letter|letters"},
    CueRow{Intent::Messages, 4, "what|did|have they|he|she write|wrote|written"},
    CueRow{Intent::Messages, 3, "message|messages|=emails|mails"},
    CueRow{Intent::Documents, 4, "document|documents|=docs|project|projects"},
};

} // namespace

std::span<const CueRow> talkCues()
{
    return rows;
}

} // namespace success::assistant
