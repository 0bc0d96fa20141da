// SPDX-License-Identifier: Apache-2.0
#include "core/scoring/loss_reason.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace success {

namespace {

constexpr std::array keys{u"missing_feature", u"price", u"timing", u"competitor", u"no_champion", u"bad_fit", u"other"};
constexpr std::array titles{QT_TRANSLATE_NOOP("LossReason", "Missing feature"),
                            QT_TRANSLATE_NOOP("LossReason", "Price"),
                            QT_TRANSLATE_NOOP("LossReason", "Timing or no decision"),
                            QT_TRANSLATE_NOOP("LossReason", "Competitor"),
                            QT_TRANSLATE_NOOP("LossReason", "No champion"),
                            QT_TRANSLATE_NOOP("LossReason", "Bad fit"),
                            QT_TRANSLATE_NOOP("LossReason", "Other")};
static_assert(keys.size() == allLossReasons.size() && titles.size() == allLossReasons.size());

struct Phrases
{
    LossReason reason;
    const char16_t *pattern; ///< of words in sameReason's spelling
};

// What stands between "no" or "missing" and the thing itself.
#define SOME_WORDS u"(?: [a-z0-9]+){0,3}?"

constexpr std::array phrases{
    Phrases{LossReason::MissingFeature,
            u"missing|(?:lack|lacks|lacked|lacking|lack of|absence of)|gaps?|"
            u"(?:no|without|need|needs|needed|require|requires|required|want|wants|wanted|waiting "
            u"for"
            u")" SOME_WORDS u" (?:features?|functionality|capability|capabilities|integrations?|connectors?|apis?|"
            u"webhooks?|sso|saml|"
            u"scim|single sign on|exports?|imports?|reports?|reporting|dashboards?|mobile app|android|ios|offline|"
            u"on prem|on premises?|self hosted|self hosting|audit logs?|permissions?|roles|rbac|soc 2|soc2|hipaa|"
            u"data residency|eu hosting|support for)|"
            u"(?:do|does|did) ?n[o ]?t "
            u"(?:support|offer|integrate|have" SOME_WORDS u" (?:features?|functionality|integrations?|support))|"
            u"(?:not supported|unsupported|not possible|not available|not on the roadmap)|features?|functionality|"
            u"product limitations?|integrations?"},
    Phrases{LossReason::Price,
            u"(?:lack of|no|not enough|without|over|out of|above|below|did not have|did not have the) "
            u"(?:budget|money|funding|funds)|prices?|pricing|priced|expensive|costs?|costly|budgets?|budgetary|cheaper|"
            u"afford|affordable|unaffordable|discounts?|funding|spending freeze|no roi|roi|commercial terms|"
            u"missing budget|payment terms"},
    Phrases{LossReason::Timing,
            u"(?:lack of|no|not enough|without) (?:time|urgency|decision|response|reply|answer|resources|capacity|"
            u"priority|bandwidth)|timing|timelines?|too early|too soon|(?:not the |not a |wrong |bad )(?:right |good )?"
            u"(?:time|moment|priority)|not now|not yet|not ready|next (?:year|quarter|month|fiscal|spring|summer|"
            u"autumn|fall|winter)|later|postponed?|delayed?|on hold|paused?|deprioriti[sz]ed|priorities|undecided|"
            u"indecision|status quo|stalled|no longer "
            u"(?:answers?|answering|responds?|responding|replies|replying|interested)|went (?:dark|quiet|silent)|gone "
            u"(?:dark|quiet|silent)|ghosted|"
            u"unresponsive|stopped (?:responding|answering|replying)|reorgani[sz]ation|reorg|hiring freeze|revisit|"
            u"do nothing"},
    Phrases{LossReason::Competitor,
            u"competitors?|competition|competing|competitive|went with|gone with|going with|chose|chosen|picked|"
            u"selected|switched to|signed with|lost to|moved to|renewed with|incumbents?|(?:another|other|existing|"
            u"current|different|rival) (?:vendors?|tools?|solutions?|providers?|products?|suppliers?)|alternatives?|"
            u"stayed with|staying with|rivals?|in house|inhouse|internally|(?:built|build|building) (?:it|their own|"
            u"our own)"},
    Phrases{
        LossReason::NoChampion,
        u"(?:lack of|no|without|missing|lost the|lost our|lost) (?:[a-z]+ )?(?:champions?|sponsors?|sponsorship|"
        u"owner|buy in|executive support|internal support|decision makers?)|champions?|sponsors?|sponsorship|"
        u"stakeholders?|decision makers?|buy in|left the company|(?:main |key |our )?(?:contact|buyer|lead) (?:left|"
        u"quit|moved|changed|is gone|was let go|changed jobs)|wrong (?:person|contact)"},
    Phrases{LossReason::BadFit,
            u"(?:bad|poor|wrong|no|lack of|never a|not a|not a good|not the right|not a great|not the best) fit|"
            u"(?:do|does|did) ?n[o ]?t fit|wrong (?:size|segment|industry|use case|market|customer)|no use case|"
            u"(?:use case|size|segment) mismatch|mismatch|too (?:small|large|big)(?: for us| a company| a team)?|"
            u"out of scope|unqualified|disqualified|not qualified|not (?:our |the )?(?:icp|target|market)|not a match|"
            u"outside (?:our|of our|the) (?:icp|market|segment)|overkill|student project"},
};

#undef SOME_WORDS

/// Whoever needed something lacked it, where nothing else is named.
constexpr auto needed = u"needs|needed|requires|required|asked for|waiting for|waited for|wanted";

QRegularExpression wordsOf(const char16_t *pattern)
{
    return QRegularExpression(QStringLiteral("\\b(?:%1)\\b").arg(QString::fromUtf16(pattern)));
}

const std::vector<QRegularExpression> &patterns()
{
    static const std::vector<QRegularExpression> compiled = [] {
        std::vector<QRegularExpression> all;
        for (const Phrases &each : phrases)
            all.push_back(wordsOf(each.pattern));
        return all;
    }();
    return compiled;
}

/// "Not about the price", "pricing was fine": it is named, and is not the reason.
bool isDenied(const QString &text, qsizetype from, qsizetype to)
{
    static const QRegularExpression before(QStringLiteral(
        "\\b(?:not|isn t|wasn t|never|nothing to do with)(?: (?:about|because of|due to|for|a|an|the|our|"
        "their))* $"));
    static const QRegularExpression after(
        QStringLiteral("^ (?:was|is|were|are) (?:fine|ok|okay|good|right|not (?:the|an|a) "
                       "(?:issue|problem|reason))"));
    return before.match(text.left(from)).hasMatch() || after.match(text.mid(to)).hasMatch();
}

struct Found
{
    qsizetype from = 0;
    qsizetype length = 0;

    [[nodiscard]] bool isBefore(const Found &other) const
    {
        return from != other.from ? from < other.from : length > other.length;
    }
};

/// The first phrase of one category that is not denied; of those that begin there the longest.
std::optional<Found> firstOf(const QRegularExpression &pattern, const QString &text)
{
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!isDenied(text, match.capturedStart(), match.capturedEnd()))
            return Found{match.capturedStart(), match.capturedLength()};
    }
    return {};
}

} // namespace

QString lossReasonKey(LossReason reason)
{
    return QString::fromUtf16(keys[size_t(reason)]);
}

QString lossReasonTitle(LossReason reason)
{
    return QCoreApplication::translate("LossReason", titles[size_t(reason)]);
}

std::optional<LossReason> lossReasonFromKey(QStringView key)
{
    const auto place = std::ranges::find_if(keys, [&](const char16_t *each) { return key == QStringView(each); });
    return place == keys.end() ? std::nullopt : std::optional(allLossReasons[size_t(place - keys.begin())]);
}

LossReason lossReasonOf(const QString &text)
{
    const QString words = sameReason(text);
    std::optional<Found> first;
    LossReason reason = LossReason::Other;
    for (size_t i = 0; i < phrases.size(); ++i) {
        const auto found = firstOf(patterns()[i], words);
        if (!found || (first && !found->isBefore(*first)))
            continue;
        first = found;
        reason = phrases[i].reason;
    }
    static const QRegularExpression lacking = wordsOf(needed);
    return !first && firstOf(lacking, words) ? LossReason::MissingFeature : reason;
}

QString sameReason(const QString &text)
{
    QString words;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            words += c.toCaseFolded();
        else if (!c.isMark() && !words.isEmpty() && !words.endsWith(u' '))
            words += u' ';
    }
    return words.trimmed();
}

} // namespace success
