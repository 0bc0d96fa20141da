// SPDX-License-Identifier: Apache-2.0
#include "ui/customer/linked_requests.h"

#include "core/portfolio/release_loop.h"
#include "ui/customer/detail_parts.h"
#include "ui/format/words.h"
#include "ui/sections/releases/release_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/text.h"

#include <QCoreApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace success::ui {
namespace {

constexpr size_t mostRequests = 8;

QString tr(const char *text)
{
    return QCoreApplication::translate("LinkedRequests", text);
}

/// Text of a source, as it is written.
QLabel *plainLabel(const QString &text)
{
    auto *label = paragraph({});
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

QWidget *linkedRequestsCard(const Portfolio &portfolio, const QString &accountKey, const Theme &theme)
{
    const Account *account = portfolio.find(accountKey);
    if (account == nullptr)
        return nullptr;
    const ReleaseLoop &loop = releaseLoopIn(portfolio);
    const auto requests = loop.requestsOf(quint32(portfolio.indexOf(*account)));
    auto [card, column] =
        detailCard(tr("Linked requests"), requests.empty() ? QString() : countText(qint64(requests.size())));
    card->setObjectName(QStringLiteral("linkedRequests"));
    if (requests.empty())
        column->addWidget(paragraph(tr("This account has asked for nothing that is known."), TextTone::Secondary));
    for (const quint32 place : requests.first(std::min(requests.size(), mostRequests))) {
        const CustomerRequest &request = loop.requests[place];
        column->addWidget(plainLabel(request.text));
        const QString who = request.person.isEmpty() ? QString() : QString(request.person % u" · ");
        column->addWidget(caption(QString(who % exactDate(dateOf(request.at)))));
        for (const RequestMatch &match : loop.matchesOf(place)) {
            if (match.status == MatchStatus::Dismissed)
                continue;
            const QString status = matchStatusKey(match.status);
            column->addWidget(new Badge(theme, loopStatusText(status), loopStatusTone(status)), 0, Qt::AlignLeft);
            column->addWidget(plainLabel(tr("Shipped: %1").arg(loop.shipped[match.shipped].title)));
        }
    }
    if (requests.size() > mostRequests)
        column->addWidget(
            caption(tr("and %1 more in Releases").arg(countText(qint64(requests.size() - mostRequests)))));
    return card;
}

} // namespace success::ui
