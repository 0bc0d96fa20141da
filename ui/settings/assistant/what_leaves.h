// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "core/workspace/provider_settings.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace success::ui {

/// What of this computer goes where when a question is asked, and the hosts somebody has agreed to, each to be taken
/// back.
class WhatLeaves : public QWidget
{
    Q_OBJECT

public:
    explicit WhatLeaves(Session &session, QWidget *parent = nullptr);

    void setSettings(const ProviderSettings &settings);

Q_SIGNALS:
    void failed(const QString &sentence);

private:
    void showAgreed();
    void takeBack(const QString &origin);

    Session &m_session;
    QLabel *m_words;
    QLabel *m_agreedTitle;
    QVBoxLayout *m_agreed;
    QStringList m_shown;
};

} // namespace success::ui
