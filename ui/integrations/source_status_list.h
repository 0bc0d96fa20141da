// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/integrations/source_status.h"

#include <QWidget>

class QVBoxLayout;

namespace success::ui {

/// A row for each source that is connected or has been read: how it stands, in the words of SourceStatus.
class SourceStatusList : public QWidget
{
    Q_OBJECT

public:
    SourceStatusList(const Theme &theme, Session &session, QWidget *parent = nullptr);

    void refresh(Instant now);

Q_SIGNALS:
    void reconnectRequested(success::SourceId source);
    void skippedRequested(success::SourceId source);

private:
    QWidget *makeRow(const SourceStatus &status);

    const Theme &m_theme;
    Session &m_session;
    QVBoxLayout *m_rows;
};

} // namespace success::ui
