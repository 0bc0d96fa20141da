// SPDX-License-Identifier: Apache-2.0
#include "ui/section/routed_banner.h"

#include "ui/format/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/text.h"

#include <QHBoxLayout>
#include <QPainter>

namespace success::ui {
namespace {

constexpr size_t mostLines = 3;
constexpr int nameWidth = 240; ///< pixels

} // namespace

QString routedText(const RouteMark &mark, AsOf asOf)
{
    const auto from = sectionFromKey(mark.from);
    const auto at = instantFromIso(mark.at);
    QString text = RoutedBanner::tr("Routed from %1").arg(from ? sectionTitle(*from) : mark.from);
    if (at)
        text += u' ' + relativeTime(*at, std::max(*at, asOf.instant));
    return mark.reason.isEmpty() ? text : QString(text + QStringLiteral(": ") + mark.reason);
}

RoutedBanner::RoutedBanner(const Theme &theme, Section destination, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_destination(destination)
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("routedBanner"));
    setAccessibleName(tr("Routed here"));
    m_lines->setContentsMargins(space::m, space::xs, space::m, space::xs);
    m_lines->setSpacing(0);
    hide();
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RoutedBanner::setPortfolio(const Portfolio &portfolio)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const RoutedAccounts routed(portfolio, m_destination);
    const auto &accounts = routed.accounts();
    for (size_t i = 0; i < std::min(accounts.size(), mostLines); ++i)
        addLine(portfolio.accounts[accounts[i]], routed.marks(accounts[i]).front(), portfolio.asOf);
    if (accounts.size() > mostLines)
        m_lines->addWidget(textLabel(tr("And %1 more, on top of the list").arg(accounts.size() - mostLines),
                                     TextStyle::Caption, TextTone::Secondary, this));
    setVisible(!accounts.empty());
}

void RoutedBanner::addLine(const Account &account, const RouteMark &mark, AsOf asOf)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    auto *name = linkButton(buttonName(account.name, line->fontMetrics(), nameWidth), line);
    name->setAccessibleName(account.name);
    name->setObjectName(QStringLiteral("routedAccount"));
    auto *words = new ElidedLabel(m_theme, TextStyle::Body);
    words->setText(routedText(mark, asOf));
    auto *done = linkButton(tr("Done"), line);
    done->setObjectName(QStringLiteral("routedDone"));
    done->setAccessibleName(tr("Done: %1 no longer stands here because it was routed").arg(account.name));
    row->addWidget(name);
    row->addWidget(words, 1);
    row->addWidget(done);
    connect(name, &QPushButton::clicked, this, [this, key = account.key] { Q_EMIT opened(key); });
    connect(done, &QPushButton::clicked, this, [this, key = account.key] { Q_EMIT doneRequested(key); });
    m_lines->addWidget(line);
}

void RoutedBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::InfoTint));
    painter.drawRoundedRect(rect(), space::radius, space::radius);
}

} // namespace success::ui
