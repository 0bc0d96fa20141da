// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sections/routed/routed_accounts.h"
#include "ui/theme/theme.h"

#include <QFrame>

class QVBoxLayout;

namespace success::ui {

/// Above a list: the accounts that were routed to its section, each with where from, why and when, and `Done`. Takes no
/// room while there are none.
class RoutedBanner : public QFrame
{
    Q_OBJECT

public:
    RoutedBanner(const Theme &theme, Section destination, QWidget *parent = nullptr);

    void setPortfolio(const Portfolio &portfolio);

Q_SIGNALS:
    void opened(const QString &accountKey);
    void doneRequested(const QString &accountKey);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addLine(const Account &account, const RouteMark &mark, AsOf asOf);

    const Theme &m_theme;
    Section m_destination;
    QVBoxLayout *m_lines;
};

/// `Routed from Health 2 days ago: renewal trouble`.
[[nodiscard]] QString routedText(const RouteMark &mark, AsOf asOf);

} // namespace success::ui
