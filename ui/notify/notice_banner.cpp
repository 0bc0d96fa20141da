// SPDX-License-Identifier: Apache-2.0
#include "ui/notify/notice_banner.h"

#include <QPushButton>

namespace success::ui {

NoticeBanner::NoticeBanner(const Theme &theme, QWidget *parent)
    : Banner(theme, Kind::Critical, parent)
{
    setObjectName(QStringLiteral("turnedBanner"));
    auto *open = addAction(tr("Open"));
    open->setObjectName(QStringLiteral("openTurned"));
    setDismissible(true);
    hide();
    connect(open, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
        Q_EMIT opened(m_route);
    });
}

void NoticeBanner::setNotice(const Notice &notice)
{
    m_route = notice.route;
    setMessage(tr("%1. %2").arg(notice.title, notice.body));
    show();
}

} // namespace success::ui
