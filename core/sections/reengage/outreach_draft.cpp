// SPDX-License-Identifier: Apache-2.0
#include "core/sections/reengage/outreach_draft.h"

#include "core/drafts/outreach_template.h"
#include "core/sections/customer/draft_fields.h"

#include <QCoreApplication>
#include <QLocale>

namespace success {

namespace {

struct OutreachDraft
{
    Q_DECLARE_TR_FUNCTIONS(OutreachDraft)
};

QString newsText(const LostDealDetail &detail)
{
    if (detail.matches.empty())
        return OutreachDraft::tr("Much has changed on our side since then.");
    const BlockerMatch &best = detail.matches.front();
    const QString shipped =
        OutreachDraft::tr("Since then we have shipped something that was missing for you: “%1” (%2).")
            .arg(best.shipped.title, letterDate(dateOf(best.shipped.at)));
    return best.shipped.url.isEmpty() ? shipped : QString(shipped % u'\n' % best.shipped.url);
}

std::optional<MailAddress> addresseeOf(const LostDealDetail &detail)
{
    return detail.account ? addressee(*detail.account, detail.contacts) : std::nullopt;
}

} // namespace

QMap<QString, QString> outreachValues(const LostDealDetail &detail)
{
    QMap<QString, QString> values;
    for (const QString &field : outreachFields()) // every field there is has a place, also without a value
        values.insert(field, {});
    const Deal &deal = detail.deal;
    if (detail.account) {
        values[QStringLiteral("company")] = detail.account->name;
        values[QStringLiteral("domain")] = detail.account->domain;
    }
    if (const auto to = addresseeOf(detail))
        values[QStringLiteral("contact")] = to->name.isEmpty() ? detail.account->name : to->name;
    values[QStringLiteral("deal")] = deal.name;
    if (deal.value)
        values[QStringLiteral("value")] = letterAmount(*deal.value);
    values[QStringLiteral("lost_on")] = letterDate(deal.closeOn);
    if (deal.closeOn.isValid())
        values[QStringLiteral("lost_month")] =
            QLocale(QLocale::English).toString(deal.closeOn, QStringLiteral("MMMM yyyy"));
    values[QStringLiteral("reason")] = deal.lostReason;
    values[QStringLiteral("owner")] = deal.owner;
    values[QStringLiteral("news")] = newsText(detail);
    if (!detail.matches.empty()) {
        const ShippedEntry &shipped = detail.matches.front().shipped;
        values[QStringLiteral("shipped")] = shipped.title;
        values[QStringLiteral("shipped_on")] = letterDate(dateOf(shipped.at));
        values[QStringLiteral("shipped_link")] = shipped.url;
    }
    return values;
}

Result<MailDraft> outreachDraft(const LostDealDetail &detail, const MailTemplate &mail)
{
    const auto filled = filledTemplate(mail, outreachValues(detail));
    if (!filled)
        return tl::unexpected(filled.error());
    MailDraft draft{{}, filled->subject, filled->body};
    if (const auto to = addresseeOf(detail))
        draft.to.push_back(*to);
    return draft;
}

} // namespace success
