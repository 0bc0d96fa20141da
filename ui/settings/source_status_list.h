// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/portfolio/portfolio.h"
#include "ui/models/latest_task.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace success::ui {

/// One row a source: whether it works, when it last synced, how many records it gave, which it could not use.
class SourceStatusList : public QWidget
{
    Q_OBJECT

public:
    /// `cacheFile`: where skipped records are read from when a row is opened.
    SourceStatusList(const Theme &theme, QString cacheFile, QWidget *parent = nullptr);

    void setSources(const std::vector<SourceState> &sources, Instant now);

Q_SIGNALS:
    void reconnectRequested(success::SourceId source);

private:
    QWidget *makeRow(const SourceState &state, Instant now);
    void toggleSkipped(SourceId source, QWidget *under);

    const Theme &m_theme;
    QString m_cacheFile;
    QVBoxLayout *m_rows;
    LatestTask<Result<std::vector<SkippedRecord>>> m_reading{this};
};

} // namespace success::ui
