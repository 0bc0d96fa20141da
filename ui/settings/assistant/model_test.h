// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/net/cancel.h"
#include "core/session/session.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace success::ui {

/// `Test`: asks the model that is set up one harmless thing, without any record, and says what became of it.
class ModelTest : public QWidget
{
    Q_OBJECT

public:
    explicit ModelTest(Session &session, QWidget *parent = nullptr);

    /// Something was changed: what was said of the settings before does not hold any more.
    void forget();

Q_SIGNALS:
    void aboutToTest(); ///< what is edited should be kept first

private:
    void test();
    void tell(const QString &sentence, bool problem);
    void showTesting(bool testing);

    Session &m_session;
    QPushButton *m_test;
    QProgressBar *m_progress;
    QLabel *m_words;
    CancelToken m_cancel;
    int m_run = 0; ///< answers to an earlier test are dropped
    bool m_testing = false;
};

} // namespace success::ui
