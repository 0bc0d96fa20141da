// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"
#include "ui/widgets/sheet.h"

#include <QFutureWatcher>

class QLabel;
class QTableWidget;

namespace success::ui {

/// The records of a source that a sync could not use: what, which, why. Read when it is opened, off this thread.
class SkippedSheet : public Sheet
{
    Q_OBJECT

public:
    SkippedSheet(const Theme &theme, Session &session, QWidget *parent);

    void openFor(SourceId source);

private:
    using Answer = Result<std::vector<SkippedRecord>>;
    void fill(const Answer &answer);

    Session &m_session;
    QLabel *m_summary;
    QTableWidget *m_table;
    QFutureWatcher<Answer> m_reading;
};

} // namespace success::ui
