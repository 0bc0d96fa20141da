// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/notify/notifier.h"
#include "ui/widgets/banner.h"

namespace success::ui {

/// A notice in the window, where the desktop shows none: it stays until it is opened or closed, and the next one takes
/// its place.
class NoticeBanner : public Banner
{
    Q_OBJECT

public:
    explicit NoticeBanner(const Theme &theme, QWidget *parent = nullptr);

    void setNotice(const Notice &notice);

Q_SIGNALS:
    void opened(const success::ui::Route &route);

private:
    Route m_route;
};

} // namespace success::ui
